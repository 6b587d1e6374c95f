import { changeSession, createSessions, type BookableSession, type ManagedOffering } from '@nuanxin/shared-types';
import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useDesk } from '../../desk.js';
import { ClockInput } from '../../kit/clock-input.js';
import { DayInput } from '../../kit/day-input.js';
import { required } from '../../kit/rules.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useToday } from '../../kit/use-today.js';
import { KINDS } from '../kinds.js';
import { MomentInput } from './moment-input.js';
import { draftsOf, fieldsOf, freshFields, otherPlace, type SessionFields } from './session-draft.js';

const MOST_WEEKS = 30;
const number = (message: string) => [{ required: true, message }];

interface Props {
  offering: ManagedOffering;
  /** Null: a new one, or one a week. */
  session: BookableSession | null;
  onDone: () => void;
  onClose: () => void;
}

/** A session written down by itself, or a whole term of them at one time of the week. */
export function SessionDialog({ offering, session, onDone, onClose }: Props) {
  const { city } = useDesk();
  const { message } = App.useApp();
  const today = useToday();
  const [form] = Form.useForm<SessionFields>();
  const { busy, failure, act } = useAct<SessionFields>(async (fields, send) => {
    const placeId = session && otherPlace(session, offering);
    const [first, ...more] = draftsOf(fields, city.timeZone, placeId);
    if (!first) return;
    if (session) await send(changeSession, { id: session.id, ...first });
    else await send(createSessions, { id: offering.id, sessions: [first, ...more] });
    void message.success(session ? '改好了，约好的人会收到通知' : `排了 ${1 + more.length} 场`);
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      width={680}
      title={session ? '改这一场' : '排场次'}
      okText={session ? '存好' : '排上'}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<SessionFields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={session ? fieldsOf(session, city.timeZone) : freshFields(today)}
        onFinish={act}
      >
        <Form.Item label="叫什么，可不写" name="title">
          <Input maxLength={40} placeholder={session ? '' : '每周一次的，不写就叫“第 1 次课”'} />
        </Form.Item>
        <div className="session-times">
          <Form.Item label="哪天" name="day" rules={[required('选一天')]}>
            <DayInput />
          </Form.Item>
          <Form.Item label="几点开始" name="from" rules={[required('填钟点')]}>
            <ClockInput />
          </Form.Item>
          <Form.Item label="几点结束" name="to" rules={[required('填钟点')]}>
            <ClockInput />
          </Form.Item>
          {!session && (
            <Form.Item label="每周一次，连着几周" name="weeks" rules={number('写几周')}>
              <InputNumber min={1} max={MOST_WEEKS} precision={0} />
            </Form.Item>
          )}
        </div>
        <div className="session-times">
          <Form.Item label={offering.team ? '收几队' : '多少名额'} name="capacity" rules={number('写多少')}>
            <InputNumber min={1} max={100_000} precision={0} />
          </Form.Item>
          <Form.Item label="少于几位不办" name="minimum" rules={number('写几位，0 是不管')}>
            <InputNumber min={0} max={100_000} precision={0} />
          </Form.Item>
          <Form.Item label={KINDS[offering.kind].provider} name="providerId">
            <Select
              allowClear
              placeholder="不写"
              options={offering.providers.filter((it) => it.active).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item label="哪间" name="room">
            <Input maxLength={60} placeholder={offering.room || '不写'} />
          </Form.Item>
        </div>
        <div className="two-columns">
          <Form.Item label="什么时候开放，空着是马上" name="opens">
            <MomentInput />
          </Form.Item>
          <Form.Item label="要摇号的，什么时候摇，空着是先到先得" name="draw">
            <MomentInput disabled={session !== null && (session.drawAt === null || session.drawn)} />
          </Form.Item>
        </div>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
