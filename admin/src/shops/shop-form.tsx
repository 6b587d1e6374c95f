import type { Shop, UnionNode } from '@nuanxin/shared-types';
import { AutoComplete, Form, Input, Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { hours, required, shortText } from '../kit/rules.js';
import { PinMap, type Position } from '../map/pin-map.js';
import './shops.css';

export interface ShopFields extends Position {
  name: string;
  address: string;
  district: string;
  hours: string;
  phone?: string;
  unionId?: string;
}

interface Props {
  others: readonly Shop[];
  /** To choose from; absent where the place keeps its union. */
  unions?: readonly UnionNode[];
  start: Partial<ShopFields>;
  onSubmit: (fields: ShopFields) => void;
  /** What stands below the fields: the failure, the button. */
  children: ReactNode;
}

/** Name, address, hours and contact at the left; the pin on the map at the right. */
export function ShopForm({ others, unions, start, onSubmit, children }: Props) {
  const [form] = Form.useForm<ShopFields & { at?: Position }>();
  const at: Position | undefined = Form.useWatch('at', form) ?? positionOf(start);
  const districts = useMemo(() => [...new Set(others.map((it) => it.district))].map((value) => ({ value })), [others]);
  const finish = ({ at: position, ...fields }: ShopFields & { at?: Position }) => {
    if (position) onSubmit({ ...fields, ...position });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...start, at: positionOf(start) }}
      onFinish={finish}
      className="shop-form"
    >
      <div>
        <Form.Item label="店名" name="name" rules={[required('填店名'), shortText]}>
          <Input maxLength={100} placeholder="和招牌上一样" />
        </Form.Item>
        <Form.Item label="地址" name="address" rules={[required('填地址'), shortText]}>
          <Input maxLength={100} placeholder="路、门牌、旁边有什么" />
        </Form.Item>
        <div className="two-columns">
          <Form.Item label="街道或片区" name="district" rules={[required('填街道或片区'), shortText]}>
            <AutoComplete options={districts} maxLength={100} />
          </Form.Item>
          <Form.Item label="几点到几点开" name="hours" rules={[required('填营业时间'), hours]}>
            <Input placeholder="08:00-22:00" />
          </Form.Item>
        </div>
        <Form.Item label="店里电话，可以不填" name="phone">
          <Input maxLength={20} placeholder="会员找不到时打" />
        </Form.Item>
        {unions && (
          <Form.Item label="归哪个工会" name="unionId" rules={[required('选一个工会')]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={unions.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        {children}
      </div>
      <div className="shop-map">
        <PinMap others={others} at={at ?? null} kind="shop" onMove={(to) => form.setFieldValue('at', to)} />
        <Form.Item name="at" rules={[{ required: true, message: '在地图上点一下店的位置' }]}>
          <Hidden />
        </Form.Item>
      </div>
    </Form>
  );
}

/** The position is set by the map; the form only holds and checks it. */
function Hidden() {
  return <input type="hidden" />;
}

function positionOf({ longitude, latitude }: Partial<Position>): Position | undefined {
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
}
