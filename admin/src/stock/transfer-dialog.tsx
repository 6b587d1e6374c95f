import { askStockTransfer, sendStockTransfer } from '@nuanxin/shared-types';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { count } from '../kit/numbers.js';
import { reason, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import type { ShopDialog } from './move-dialog.js';
import type { Shop } from './shops.js';

interface Fields {
  toPlaceId: string;
  quantity: number;
  reason: string;
}

/** 调拨: from this site to another. It is sent at once; the other site confirms what arrives. */
export function TransferDialog({ programmeId, unit, shop, shops, onDone, onClose }: ShopDialog & { shops: Shop[] }) {
  const [form] = Form.useForm<Fields>();
  const quantity = Form.useWatch('quantity', form) ?? 0;
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    const { id, to } = await send(askStockTransfer, { id: programmeId, fromPlaceId: shop.place.id, ...fields });
    await send(sendStockTransfer, { id, quantity: fields.quantity });
    onDone(`${count(fields.quantity)} ${unit}从${shop.place.name}发往${to.name}，等那边点数确认`);
    onClose();
  });
  return (
    <Modal
      open
      title={`从${shop.place.name}调出`}
      okText="发出"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label="调到哪" name="toPlaceId" rules={[required('选一处')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={shops
              .filter((it) => it.place.id !== shop.place.id)
              .map(({ place, onHand }) => ({ value: place.id, label: `${place.name}（现有 ${count(onHand)}）` }))}
          />
        </Form.Item>
        <Form.Item
          label={`多少${unit}`}
          name="quantity"
          rules={[{ required: true, message: '填数量' }]}
          extra={`现有 ${count(shop.onHand)} ${unit}，发出后 ${count(Math.max(0, shop.onHand - quantity))} ${unit}`}
        >
          <InputNumber<number> min={1} max={shop.onHand} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item label="为什么调" name="reason" rules={[required('写一句为什么'), reason]}>
          <Input maxLength={200} placeholder="那边快没了" />
        </Form.Item>
      </Form>
      <p className="dialog-says">发出后算在途；那边点数确认才进它的库存。没确认前可以叫回。</p>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
