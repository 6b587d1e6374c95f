import { Image, View } from '@tarojs/components';
import type { HandedIn } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { Button, Icon, Notice } from '@/components';
import { aria, pictureName } from '@/lib/aria';
import { photoAddress, sendPhoto } from '@/lib/photo';
import { useAct } from '@/lib/use-act';

const PHOTOS_AT_MOST = 3;

/** One of the documents asked for: its photos, each can be taken away again. */
export function DocumentCard({ document, onChange }: { document: HandedIn; onChange: (fileIds: string[]) => void }) {
  const { what, fileIds } = document;
  const { busy, trouble, run } = useAct();
  const add = () =>
    run(`photo ${fileIds.length}`, async () => {
      const sent = await sendPhoto();
      if (sent) onChange([...fileIds, sent]);
    });
  return (
    <View className="card document">
      <View className="head">{what}</View>
      {trouble && <Notice {...trouble} />}
      {fileIds.length > 0 && (
        <View className="document-photos">
          {fileIds.map((id) => (
            <Thumb key={id} id={id} what={what} onRemove={() => onChange(fileIds.filter((one) => one !== id))} />
          ))}
        </View>
      )}
      {fileIds.length < PHOTOS_AT_MOST && (
        <View className="document-add">
          <Button look="soft" small icon="camera" id={`document-${what}`} busy={busy} onClick={add}>
            {fileIds.length === 0 ? `拍${what}` : '再拍一张'}
          </Button>
        </View>
      )}
    </View>
  );
}

function Thumb({ id, what, onRemove }: { id: string; what: string; onRemove: () => void }) {
  const [address, know] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void photoAddress(id).then((it) => here && know(it));
    return () => {
      here = false;
    };
  }, [id]);
  return (
    <View className="thumb">
      {address && <Image src={address} mode="aspectFill" className="thumb-picture" {...pictureName(what)} />}
      <View
        className="thumb-remove"
        hoverClass="pressed"
        {...aria('button')}
        ariaLabel={`不要这张${what}`}
        onClick={onRemove}
      >
        <Icon name="x" size={20} weight={2.6} />
      </View>
    </View>
  );
}
