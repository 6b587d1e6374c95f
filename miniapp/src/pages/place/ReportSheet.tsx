import { View } from '@tarojs/components';
import { useState } from 'react';
import { reportPlace, type Place, type PlaceTruth, type ReportKind } from '@nuanxin/shared-types';
import { Button, Choices, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { sendPhoto } from '@/lib/photo';
import { REPORT_WORDS } from '@/lib/report-words';
import { useAct } from '@/lib/use-act';

const OTHERS: ReportKind[] = ['broken', 'full', 'other'];

/** What is wrong, one more tap and it is said; a photo and words where somebody wants to. `kind` null: choose first. */
export function ReportSheet(props: {
  place: Place;
  kind: ReportKind | null;
  onDone: (truth: PlaceTruth) => void;
  onClose: () => void;
}) {
  const { place, onDone, onClose } = props;
  const [kind, choose] = useState(props.kind);
  const [facility, pick] = useState('');
  const [words, setWords] = useState('');
  const [photoId, setPhotoId] = useState<string>();
  const photo = useAct();
  const send = useAct();
  const ready = kind !== null && (kind !== 'broken' || facility !== '') && (kind !== 'other' || words.trim() !== '');
  const tell = () => {
    if (!kind || !ready) return;
    const body = {
      id: place.id,
      kind,
      ...(kind === 'broken' && { facility }),
      ...(words.trim() && { words: words.trim() }),
      ...(photoId && { photoId }),
    };
    send.run(body, async (requestId) => onDone(await call(reportPlace, { ...body, requestId })));
  };
  const takePhoto = () =>
    photo.run('photo', async () => {
      const sent = await sendPhoto();
      if (sent) setPhotoId(sent);
    });
  const trouble = send.trouble ?? photo.trouble;
  return (
    <Sheet
      title={props.kind ? `${place.name}${REPORT_WORDS[props.kind]}？` : '哪里不对？'}
      close="不说了"
      onClose={onClose}
      acts={
        <Button id="report-send" busy={send.busy || !ready} onClick={tell}>
          {ready ? '告诉大家' : '先选一样'}
        </Button>
      }
    >
      {trouble && <Notice {...trouble} id="report-trouble" />}
      {!props.kind && (
        <Choices
          id="report-kind"
          label="选一样"
          options={OTHERS.map((code) => ({ code, name: REPORT_WORDS[code] }))}
          chosen={kind ?? ''}
          onChoose={(code) => choose(code as ReportKind)}
        />
      )}
      {kind === 'broken' && (
        <View className="gap">
          <Choices
            id="report-facility"
            label="哪样坏了"
            options={place.facilityCodes.map((code, i) => ({ code, name: place.facilities[i] ?? code }))}
            chosen={facility}
            onChoose={pick}
          />
        </View>
      )}
      {kind === 'other' && (
        <View className="gap">
          <Field id="report-words" label="怎么回事" maxLength={100} value={words} onChange={setWords} />
        </View>
      )}
      <View className="gap">
        <Button look="soft" icon={photoId ? 'ok' : 'camera'} id="report-photo" busy={photo.busy} onClick={takePhoto}>
          {photoId ? '照片有了，重拍' : '拍张照片（可以不拍）'}
        </Button>
      </View>
      <View className="note gap">两个人说一样的，地图上就变颜色。管理员看不到你是谁。</View>
    </Sheet>
  );
}
