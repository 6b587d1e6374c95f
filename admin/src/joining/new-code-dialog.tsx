import { createJoinCode, listPlaces, listUnions } from '@nuanxin/shared-types';
import { Form, Input, Modal, Select } from 'antd';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { periodOf } from '../figures/periods.js';
import { required, shortText } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { CHANNELS, PRINTED } from './channels.js';

interface Fields {
  unionId: string;
  channel: string;
  placeId?: string;
  recruiter?: string;
  /** `YYYY-MM-DD`. */
  until?: string;
}

async function loadChoices() {
  const [unions, stations] = await Promise.all([call(listUnions, {}), call(listPlaces, { kind: 'station' })]);
  return { unions: unions.rows, stations: stations.rows };
}

/** A code for one place to hang it, so that its count says what that place brought in. */
export function NewCodeDialog({ onDone, onClose }: { onDone: (code: string) => void; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const atStation = Form.useWatch('channel', form) === 'station';
  const { to: today } = periodOf('今天', useDesk().city.timeZone);
  const choices = useLoad('choices', loadChoices);
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    const recruiter = fields.recruiter?.trim();
    const { unionId, channel, placeId, until } = fields;
    const row = await send(createJoinCode, {
      unionId,
      channel,
      ...(placeId && { placeId }),
      ...(recruiter && { recruiter }),
      ...(until && { until }),
    });
    onDone(row.code);
    onClose();
  });
  return (
    <Modal
      open
      title="新入会码"
      okText="生成"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act} initialValues={{ channel: 'poster' }}>
        <Form.Item label="扫码的人进哪个工会" name="unionId" rules={[required('选一个工会')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.data?.unions.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            loading={!choices.data && !choices.failure}
          />
        </Form.Item>
        <Form.Item label="用在哪里" name="channel">
          <Select options={PRINTED.map((code) => ({ value: code, label: CHANNELS[code] }))} />
        </Form.Item>
        {atStation && (
          <Form.Item label="哪个驿站" name="placeId" rules={[required('选一个驿站')]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={choices.data?.stations.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            />
          </Form.Item>
        )}
        <Form.Item label="谁发展的，可以不填" name="recruiter" rules={[shortText]}>
          <Input maxLength={100} placeholder="干部、站长或志愿者" />
        </Form.Item>
        <Form.Item label="能用到哪天，不填就一直能用" name="until">
          <Input type="date" min={today} />
        </Form.Item>
      </Form>
      {choices.failure && <Failed failure={choices.failure} onRetry={choices.reload} />}
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
