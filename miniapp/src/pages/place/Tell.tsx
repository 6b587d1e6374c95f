import { View } from '@tarojs/components';
import { useState } from 'react';
import { confirmPlace, type Place, type PlaceTruth, type ReportKind } from '@nuanxin/shared-types';
import { Icon, Notice, SectionHead, type IconName } from '@/components';
import { call } from '@/lib/api';
import { aria } from '@/lib/aria';
import { useAct } from '@/lib/use-act';
import { REPORT_WORDS } from '@/lib/report-words';
import { withPerson } from '@/lib/with-person';
import { ReportSheet } from './ReportSheet';

const QUICK: { kind: ReportKind | 'more'; icon: IconName; words: string }[] = [
  { kind: 'locked', icon: 'lock', words: REPORT_WORDS.locked },
  { kind: 'empty', icon: 'water', words: REPORT_WORDS.empty },
  { kind: 'more', icon: 'flag', words: '别的' },
];

/** 你到了？告诉大家: that it is open in one tap, what is wrong in two. */
export function Tell(props: { place: Place; truth: PlaceTruth | null; onKnow: (truth: PlaceTruth) => void }) {
  const { place, truth, onKnow } = props;
  const [telling, setTelling] = useState<ReportKind | 'more' | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const confirm = useAct();
  const open = () =>
    withPerson(() =>
      confirm.run('open', async (requestId) => {
        onKnow(await call(confirmPlace, { id: place.id, requestId }));
        setTold('记下了，后面的人会看到');
      }),
    );
  return (
    <>
      <SectionHead title="你到了？告诉大家" />
      {told && <Notice tone="ok" says={told} id="place-told" />}
      <View className="tell">
        <View id="tell-open" className="tell-act" hoverClass="pressed" {...aria('button')} onClick={open}>
          <Icon name="ok" weight={2.6} />
          门开着
        </View>
        {QUICK.map(({ kind, icon, words }) => (
          <View
            key={kind}
            id={`tell-${kind}`}
            className="tell-act"
            hoverClass="pressed"
            {...aria('button')}
            onClick={() => withPerson(() => setTelling(kind))}
          >
            <Icon name={icon} />
            {words}
          </View>
        ))}
      </View>
      {confirm.trouble && (
        <View className="gap">
          <Notice {...confirm.trouble} />
        </View>
      )}
      {truth && truth.mine.length > 0 && !told && (
        <View className="note gap" id="place-mine">
          你说过：{truth.mine.map(({ kind }) => REPORT_WORDS[kind]).join('、')}。管理员答复了会告诉你
        </View>
      )}
      {telling && (
        <ReportSheet
          place={place}
          kind={telling === 'more' ? null : telling}
          onClose={() => setTelling(null)}
          onDone={(fresh) => {
            onKnow(fresh);
            setTelling(null);
            setTold('告诉管理员了，答复会发到你的消息里');
          }}
        />
      )}
    </>
  );
}
