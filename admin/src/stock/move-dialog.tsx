import { receiveStock, writeOffStock, type StockRow } from '@nuanxin/shared-types';
import { Form, Input, InputNumber, Modal } from 'antd';
import { reason, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { count } from '../kit/numbers.js';
import type { Shop } from './shops.js';

export type Move = 'receipt' | 'writeOff';
interface Fields {
  quantity: number;
  note?: string;
}
/** A dialog about one shop's stock. */
export interface ShopDialog {
  programmeId: string;
  unit: string;
  shop: Shop;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** 进货 adds what arrived at the shop; 报损 takes off what broke. Both stay in the ledger for good. */
export function MoveDialog({ move, programmeId, unit, shop, onDone, onClose }: ShopDialog & { move: Move }) {
  const [form] = Form.useForm<Fields>();
  const quantity = Form.useWatch('quantity', form) ?? 0;
  const arriving = move === 'receipt';
  const after = shop.onHand + (arriving ? quantity : -quantity);
  const booked = (what: string, row: StockRow) =>
    `${shop.place.name}：${what} ${count(quantity)} ${unit}，现有 ${count(row.onHand)} ${unit}`;
  const arrived = (row: StockRow) => booked('到货', row);
  const lost = ({ awaits, ...row }: StockRow & { awaits: string | null }) =>
    awaits
      ? `${shop.place.name}报损 ${count(quantity)} ${unit}，超过一个人能报的数，等第二个人同意`
      : booked('报损', row);
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    const body = {
      id: programmeId,
      placeId: shop.place.id,
      quantity: fields.quantity,
      note: fields.note?.trim() ?? '',
    };
    onDone(arriving ? arrived(await send(receiveStock, body)) : lost(await send(writeOffStock, body)));
    onClose();
  });
  return (
    <Modal
      open
      title={`${shop.place.name}，${arriving ? '进货' : '报损'}`}
      okText={arriving ? '记到货' : '记报损'}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item
          label={arriving ? `到了多少${unit}` : `少了多少${unit}`}
          name="quantity"
          rules={[{ required: true, message: '填数量' }]}
          extra={`现有 ${count(shop.onHand)} ${unit}，记完 ${count(Math.max(0, after))} ${unit}`}
        >
          <InputNumber<number>
            min={1}
            max={arriving ? 1_000_000 : shop.onHand}
            precision={0}
            style={{ width: '100%' }}
            autoFocus
          />
        </Form.Item>
        <Form.Item
          label={arriving ? '备注，可以不填' : '怎么少的'}
          name="note"
          rules={arriving ? [] : [required('写一句怎么少的'), reason]}
        >
          <Input maxLength={200} placeholder={arriving ? '送货单号、谁送来的' : '破损、过期、盘点少了'} />
        </Form.Item>
      </Form>
      <p className="dialog-says">记下就不能改；记错了，再记一笔冲回来。</p>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
