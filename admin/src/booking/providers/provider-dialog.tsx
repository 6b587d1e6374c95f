import { addProvider, changeProvider, type ManagedOffering, type Provider, type Shift } from '@nuanxin/shared-types';
import { App, Form, Input, InputNumber, Modal, Switch } from 'antd';
import { useState } from 'react';
import { phone as phoneRule, required } from '../../kit/rules.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useToday } from '../../kit/use-today.js';
import { ShiftLines, shiftsProblem, usualShift } from './shift-lines.js';

interface Facts {
  name: string;
  note: string;
  capacity: number;
  phone?: string;
  active: boolean;
}
interface Props {
  offering: ManagedOffering;
  /** Null: a new one. */
  provider: Provider | null;
  /** `师傅`, `老师`. */
  called: string;
  onDone: () => void;
  onClose: () => void;
}

/** Somebody who serves, with the shifts as sentences. */
export function ProviderDialog({ offering, provider, called, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const today = useToday();
  const [form] = Form.useForm<Facts>();
  const [shifts, write] = useState<Shift[]>(provider?.shifts ?? (offering.mode === 'slots' ? [usualShift(today)] : []));
  const problem = shiftsProblem(shifts);
  const { busy, failure, act } = useAct<Facts>(async ({ phone, active, ...facts }, send) => {
    if (provider) await send(changeProvider, { id: provider.id, active, ...facts, shifts });
    else await send(addProvider, { id: offering.id, ...facts, ...(phone && { phone }), shifts });
    void message.success(provider ? `${facts.name}改好了` : `${facts.name}加好了`);
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      width={920}
      title={provider ? `改${provider.name}` : `加一位${called}`}
      okText="存好"
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: problem !== null }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Facts>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={
          provider
            ? { name: provider.name, note: provider.note, capacity: provider.capacity, active: provider.active }
            : { note: '', capacity: 1, active: true }
        }
        onFinish={act}
      >
        <div className="provider-facts">
          <Form.Item label="怎么称呼" name="name" rules={[required('写怎么称呼')]}>
            <Input maxLength={40} placeholder={`林${called}`} />
          </Form.Item>
          <Form.Item label="一句介绍，可不写" name="note">
            <Input maxLength={60} placeholder="理发 20 年" />
          </Form.Item>
          <Form.Item label="同时接待几位" name="capacity" rules={[{ required: true, message: '写几位' }]}>
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
          {provider ? (
            <Form.Item label="还在这里做" name="active" valuePropName="checked">
              <Switch />
            </Form.Item>
          ) : (
            <Form.Item label="手机号，用手机看今天名单才填" name="phone" rules={[phoneRule]}>
              <Input maxLength={11} inputMode="numeric" />
            </Form.Item>
          )}
        </div>
      </Form>
      <ShiftLines shifts={shifts} today={today} onChange={write} />
      {problem && <p className="sentence-problem">{problem}</p>}
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
