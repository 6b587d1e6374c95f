import { grantBadge, grantHonour, type MemberRow } from '@nuanxin/shared-types';
import { DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';
import { reason, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';

interface Fields {
  code: string;
  endsOn: Dayjs;
  certificate: string;
  year: number;
  reason: string;
}
interface Props {
  kind: 'badge' | 'honour';
  member: MemberRow;
  onDone: (name: string) => void;
  onClose: () => void;
}

/** A badge to a date, or an honour with its certificate. */
export function GrantDialog({ kind, member, onDone, onClose }: Props) {
  const { city } = useDesk();
  const [form] = Form.useForm<Fields>();
  const choices = kind === 'badge' ? city.badges : city.honours;
  const { busy, failure, act } = useAct<Fields>(async ({ code, endsOn, certificate, year, reason: why }, send) => {
    const what = { id: member.id, code, reason: why };
    const { name } =
      kind === 'badge'
        ? await send(grantBadge, { ...what, endsOn: endsOn.format('YYYY-MM-DD') })
        : await send(grantHonour, { ...what, certificate, year });
    onDone(name);
    onClose();
  });
  return (
    <Modal
      open
      title={`${kind === 'badge' ? '发徽章' : '登记荣誉'}：${member.name}`}
      okText={kind === 'badge' ? '发徽章' : '登记'}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label={kind === 'badge' ? '哪种徽章' : '哪种荣誉'} name="code" rules={[required('选一种')]}>
          <Select options={choices.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        {kind === 'badge' ? (
          <Form.Item label="到哪天（含当天）" name="endsOn" rules={[{ required: true, message: '选到期的日子' }]}>
            <DatePicker disabledDate={(day) => day.isBefore(dayjs(now()), 'day')} />
          </Form.Item>
        ) : (
          <div className="two-columns">
            <Form.Item label="证书编号" name="certificate" rules={[required('写证书编号')]}>
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item label="哪一年" name="year" rules={[{ required: true, message: '写四位数的年份' }]}>
              <InputNumber min={1949} max={2100} controls={false} />
            </Form.Item>
          </div>
        )}
        <Form.Item label="凭什么" name="reason" rules={[required('写一句'), reason]}>
          <Input maxLength={200} placeholder={kind === 'badge' ? '比如：看过孕检单' : '比如：看过证书原件'} />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
