import { View } from '@tarojs/components';
import { useState } from 'react';
import { receiveShipment, type Shipment } from '@nuanxin/shared-types';
import { Button, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';
import { CountForm, NOT_COUNTED, unitsOf } from './CountForm';
import { sendPhoto } from '@/lib/photo';

const REASONS = ['路上压破了', '少装了', '多装了', '过期变质'] as const;

/** 确认收货: count, a photo, done. */
export function ReceiptSheet(props: { shipment: Shipment; onDone: () => void; onClose: () => void }) {
  const { shipment, onDone, onClose } = props;
  const { id, quantity, programme, from } = shipment;
  const [counted, setCounted] = useState(NOT_COUNTED);
  const [photoId, setPhotoId] = useState<string>();
  const photo = useAct();
  const receipt = useAct();
  const units = unitsOf(counted);
  const ready = units !== null && (units === quantity || counted.reason !== '');
  const confirm = () => {
    if (!ready) return;
    const body = {
      id,
      counted: units,
      ...(counted.reason && units !== quantity && { reason: counted.reason }),
      ...(photoId && { photoId }),
    };
    receipt.run(body, async (requestId) => {
      await call(receiveShipment, { ...body, requestId });
      onDone();
    });
  };
  const takePhoto = () =>
    photo.run('photo', async () => {
      const sent = await sendPhoto();
      if (sent) setPhotoId(sent);
    });
  return (
    <Sheet
      title={`${from?.name ?? '仓库'}发来 ${quantity} ${programme.unit}${programme.item}`}
      close="先不收"
      onClose={onClose}
      acts={
        <Button id="receipt-confirm" busy={receipt.busy || !ready} onClick={confirm}>
          {ready ? `收下 ${units} ${programme.unit}` : '先点数'}
        </Button>
      }
    >
      <CountForm
        id="receipt"
        unit={programme.unit}
        expected={quantity}
        reasons={REASONS}
        counted={counted}
        onChange={setCounted}
      />
      <View className="gap">
        <Button look="soft" icon={photoId ? 'ok' : 'plus'} id="receipt-photo" busy={photo.busy} onClick={takePhoto}>
          {photoId ? '拍好了，重拍' : '拍张货的照片'}
        </Button>
      </View>
      {(photo.trouble ?? receipt.trouble) && (
        <Notice {...(photo.trouble ?? receipt.trouble ?? { says: '', next: '' })} id="receipt-trouble" />
      )}
    </Sheet>
  );
}
