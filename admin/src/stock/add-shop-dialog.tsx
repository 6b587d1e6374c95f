import { addClerk, addProgrammePlace, createPlace, listUnions, receiveStock } from '@nuanxin/shared-types';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { call } from '../api.js';
import { hours, phone, required, shortText } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct, type Send } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { parsePosition } from './position.js';
import type { StockProgramme } from './with-programme.js';

interface Fields {
  name: string;
  unionId: string;
  district: string;
  address: string;
  position: string;
  hours: string;
  clerkName: string;
  clerkPhone: string;
  quantity?: number;
}

/**
 * Four acts that the cadre thinks of as one: the place, its part in the programme, its clerk, its first stock. Each
 * carries its own request id, so pressing again after a failure half-way goes on where it stopped.
 */
async function addShop(programmeId: string, fields: Fields, send: Send): Promise<void> {
  const position = parsePosition(fields.position);
  if (!position) return; // the form refuses it before
  const { name, unionId, district, address } = fields;
  const place = await send(createPlace, {
    kind: 'shop',
    name,
    unionId,
    district,
    address,
    hours: fields.hours,
    ...position,
  });
  await send(addProgrammePlace, { id: programmeId, placeId: place.id });
  await send(addClerk, { placeId: place.id, name: fields.clerkName, phone: fields.clerkPhone });
  if (fields.quantity)
    await send(receiveStock, { id: programmeId, placeId: place.id, quantity: fields.quantity, note: '开点第一批' });
}

interface Props {
  programme: StockProgramme;
  onDone: (words: string) => void;
  onClose: () => void;
}

export function AddShopDialog({ programme, onDone, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const unions = useLoad('unions', () => call(listUnions, {}));
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    await addShop(programme.id, fields, send);
    onDone(`${fields.name}加好了，${fields.clerkName}现在就能扫码`);
    onClose();
  });
  return (
    <Modal
      open
      width={640}
      title={`给「${programme.name}」加一家店`}
      okText="加上"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={act}
        initialValues={{ hours: '08:00-22:00' }}
        className="two-columns"
      >
        <Form.Item label="店名" name="name" rules={[required('填店名'), shortText]}>
          <Input maxLength={100} autoFocus placeholder="和招牌上一样" />
        </Form.Item>
        <Form.Item label="归哪个工会" name="unionId" rules={[required('选一个工会')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={!unions.data && !unions.failure}
            options={unions.data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Form.Item>
        <Form.Item label="街道或片区" name="district" rules={[required('填街道或片区'), shortText]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label="地址" name="address" rules={[required('填地址'), shortText]}>
          <Input maxLength={100} placeholder="路、门牌、旁边有什么" />
        </Form.Item>
        <Form.Item
          label="地图上的位置"
          name="position"
          extra="在腾讯或高德地图的坐标拾取里点一下，复制过来"
          rules={[
            required('粘贴坐标'),
            {
              validator: (_, text: string) =>
                !text || parsePosition(text)
                  ? Promise.resolve()
                  : Promise.reject(new Error('要两个数，如 44.3059,86.0412')),
            },
          ]}
        >
          <Input placeholder="44.3059,86.0412" />
        </Form.Item>
        <Form.Item label="几点到几点开" name="hours" rules={[required('填营业时间'), hours]}>
          <Input placeholder="08:00-22:00" />
        </Form.Item>
        <Form.Item label="核销员姓名" name="clerkName" rules={[required('填核销员姓名'), shortText]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label="核销员手机号" name="clerkPhone" rules={[required('填手机号'), phone]}>
          <Input maxLength={11} inputMode="numeric" placeholder="用这个号登录扫码" />
        </Form.Item>
        <Form.Item label={`第一批送多少${programme.unit}，可以先不填`} name="quantity">
          <InputNumber<number> min={1} max={1_000_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      {unions.failure && <Failed failure={unions.failure} onRetry={unions.reload} />}
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
