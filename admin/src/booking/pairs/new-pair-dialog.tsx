import { createPair, listUnions } from '@nuanxin/shared-types';
import { App, Form, Input, Modal, Select } from 'antd';
import { call } from '../../api.js';
import { DayInput } from '../../kit/day-input.js';
import { addDays } from '../../kit/days.js';
import { required } from '../../kit/rules.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useLoad } from '../../kit/use-load.js';
import { useToday } from '../../kit/use-today.js';
import { MemberInput } from './member-input.js';

interface Facts {
  unionId: string;
  masterId: string;
  apprenticeId: string;
  craft: string;
  goal: string;
  startsOn: string;
  endsOn: string;
}

/** Two members are proposed to each other; both are asked. */
export function NewPairDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { message } = App.useApp();
  const today = useToday();
  const unions = useLoad('unions', () => call(listUnions, {}));
  const [form] = Form.useForm<Facts>();
  const { busy, failure, act } = useAct<Facts>(async (facts, send) => {
    await send(createPair, facts);
    void message.success('提出来了，两个人手机上都会收到');
    onDone();
    onClose();
  });
  const open = unions.data?.rows.filter((it) => it.status === 'open') ?? [];
  return (
    <Modal
      open
      width={600}
      title="结一对师徒"
      okText="提出来"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Facts>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ goal: '', startsOn: today, endsOn: addDays(today, 180) }}
        onFinish={act}
      >
        <Form.Item label="哪个工会办" name="unionId" rules={[required('选一个工会')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={open.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <div className="two-columns">
          <Form.Item label="师傅" name="masterId" rules={[required('找到师傅')]}>
            <MemberInput />
          </Form.Item>
          <Form.Item label="徒弟" name="apprenticeId" rules={[required('找到徒弟')]}>
            <MemberInput />
          </Form.Item>
          <Form.Item label="学什么手艺" name="craft" rules={[required('写一个手艺')]}>
            <Input maxLength={20} placeholder="电工" />
          </Form.Item>
          <Form.Item label="学到什么程度" name="goal">
            <Input maxLength={200} placeholder="能独立布线，考下低压电工证" />
          </Form.Item>
          <Form.Item label="从哪天" name="startsOn" rules={[required('选一天')]}>
            <DayInput />
          </Form.Item>
          <Form.Item label="到哪天" name="endsOn" rules={[required('选一天')]}>
            <DayInput />
          </Form.Item>
        </div>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
