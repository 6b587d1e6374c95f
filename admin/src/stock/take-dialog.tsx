import { takeStock } from '@nuanxin/shared-types';
import { Form, Input, InputNumber, Modal } from 'antd';
import { count } from '../kit/numbers.js';
import { reason, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import type { ShopDialog } from './move-dialog.js';

interface Fields {
  counted: number;
  reason?: string;
}

/** 盘点: what was counted against the book; only the difference is written. */
export function TakeDialog({ programmeId, unit, shop, onDone, onClose }: ShopDialog) {
  const [form] = Form.useForm<Fields>();
  const counted = Form.useWatch('counted', form);
  // The book as it was when counting began, whatever is handed out meanwhile.
  const book = shop.onHand;
  const difference = counted === undefined ? 0 : counted - book;
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    const row = await send(takeStock, {
      id: programmeId,
      placeId: shop.place.id,
      counted: fields.counted,
      book,
      ...(fields.reason && { reason: fields.reason }),
    });
    onDone(`${shop.place.name}盘好了，现有 ${count(row.onHand)} ${unit}`);
    onClose();
  });
  return (
    <Modal
      open
      title={`${shop.place.name}，盘点`}
      okText="记盘点"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item
          label={`点出来多少${unit}`}
          name="counted"
          rules={[{ required: true, message: '填数量' }]}
          extra={`账上 ${count(book)} ${unit}。${wordsOf(difference, unit)}`}
        >
          <InputNumber<number> min={0} max={1_000_000} precision={0} style={{ width: '100%' }} autoFocus />
        </Form.Item>
        {difference !== 0 && (
          <Form.Item label="为什么差" name="reason" rules={[required('写一句为什么'), reason]}>
            <Input maxLength={200} placeholder="破损没记、上次点错" />
          </Form.Item>
        )}
      </Form>
      <p className="dialog-says">点的时候店里照常发，这期间发掉的不会算成短少。</p>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}

function wordsOf(difference: number, unit: string): string {
  if (difference === 0) return '一样就不用改账';
  return difference < 0 ? `少 ${count(-difference)} ${unit}，记为短少` : `多 ${count(difference)} ${unit}，记为盘盈`;
}
