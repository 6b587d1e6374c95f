import { setLowStock } from '@nuanxin/shared-types';
import { Form, InputNumber, Modal } from 'antd';
import { count } from '../kit/numbers.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import type { ShopDialog } from './move-dialog.js';

interface Fields {
  lowAt: number | null;
}

/** 提醒线: at how many units this site is said to be running low. */
export function LowDialog({ programmeId, unit, shop, onDone, onClose }: ShopDialog) {
  const [form] = Form.useForm<Fields>();
  const { busy, failure, act } = useAct<Fields>(async ({ lowAt }, send) => {
    const row = await send(setLowStock, { id: programmeId, placeId: shop.place.id, lowAt: lowAt ?? null });
    onDone(`${shop.place.name}剩 ${count(row.lowAt)} ${unit}起提醒`);
    onClose();
  });
  return (
    <Modal
      open
      title={`${shop.place.name}，提醒线`}
      okText="记下"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={act} initialValues={{ lowAt: shop.lowAt }}>
        <Form.Item label={`剩多少${unit}起提醒`} name="lowAt" extra="清空就按活动的数。提醒进待办，也发给管库存的人。">
          <InputNumber<number> min={0} max={1_000_000} precision={0} style={{ width: '100%' }} autoFocus />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
