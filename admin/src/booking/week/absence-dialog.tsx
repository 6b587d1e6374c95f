import { reportAbsence, type ManagedOffering } from '@nuanxin/shared-types';
import { App, Form, Input, Modal, Select, Segmented } from 'antd';
import { ClockInput } from '../../kit/clock-input.js';
import { minuteOfClock } from '../../kit/days.js';
import { reason as reasonRule, required } from '../../kit/rules.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { KINDS } from '../kinds.js';

interface Facts {
  providerId: string;
  whole: boolean;
  from: string;
  to: string;
  reason: string;
}
interface Props {
  offering: ManagedOffering;
  day: string;
  words: string;
  onDone: () => void;
  onClose: () => void;
}

/** A provider does not come, for a day or a part of it. */
export function AbsenceDialog({ offering, day, words, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Facts>();
  const whole = Form.useWatch('whole', form) ?? true;
  const { busy, failure, act } = useAct<Facts>(async ({ providerId, from, to, reason }, send) => {
    const part = whole ? {} : { fromMinute: minuteOfClock(from), toMinute: minuteOfClock(to) };
    const { displaced } = await send(reportAbsence, { providerId, day, ...part, reason });
    void message.success(displaced > 0 ? `记下了，通知了 ${displaced} 位换时间` : '记下了，没有人要换时间');
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title={`${words}，谁请假`}
      okText="记下请假"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">约了这些时间的人马上收到通知，可以换时间或换人。</p>
      <Form<Facts>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ whole: true, from: '09:00', to: '12:00' }}
        onFinish={act}
      >
        <Form.Item label={KINDS[offering.kind].provider} name="providerId" rules={[required('选一位')]}>
          <Select
            options={offering.providers.filter((it) => it.active).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item label="多久" name="whole">
          <Segmented
            options={[
              { value: true, label: '一整天' },
              { value: false, label: '一段时间' },
            ]}
          />
        </Form.Item>
        {!whole && (
          <div className="two-columns">
            <Form.Item label="几点起" name="from" rules={[required('填钟点')]}>
              <ClockInput />
            </Form.Item>
            <Form.Item label="到几点" name="to" rules={[required('填钟点')]}>
              <ClockInput />
            </Form.Item>
          </div>
        )}
        <Form.Item label="原因，会员看得到" name="reason" rules={[required('写一句原因'), reasonRule]}>
          <Input maxLength={200} placeholder="身体不适" />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
