import { changeAgreement, listUnions, signAgreement, type Agreement, type RegisterRow } from '@nuanxin/shared-types';
import { Form, Input, Modal, Select } from 'antd';
import { call } from '../api.js';
import { DayInput } from '../kit/day-input.js';
import { required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';

interface Fields {
  partner: string;
  gives: string;
  from: string;
  until?: string;
  placeIds: string[];
  unionId: string;
}
interface Props {
  /** Renewed or mended; null: a new one. */
  agreement: Agreement | null;
  /** Where it may hold. */
  places: readonly Pick<RegisterRow, 'id' | 'name'>[];
  start: Partial<Fields>;
  onClose: () => void;
  onDone: () => void;
}

/** A partner, what it gives, from when to when, at which places. */
export function AgreementDialog({ agreement, places, start, onClose, onDone }: Props) {
  const [form] = Form.useForm<Fields>();
  const unions = useLoad('unions', () => call(listUnions, {}));
  const { busy, failure, act } = useAct<Fields>(async ({ unionId, until, ...fields }, send) => {
    const facts = { ...fields, until: until || null };
    if (agreement) await send(changeAgreement, { id: agreement.id, ...facts });
    else await send(signAgreement, { unionId, ...facts });
    onDone();
  });
  const initial = agreement
    ? { ...agreement, until: agreement.until ?? '', placeIds: agreement.places.map((it) => it.id) }
    : start;
  return (
    <Modal
      open
      title={agreement ? '续签、改协议' : '签共建协议'}
      okText={agreement ? '保存' : '签好了'}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={act}>
        <Form.Item label="共建单位" name="partner" rules={[required('写单位名字')]}>
          <Input maxLength={60} placeholder="美团、市心理学会" />
        </Form.Item>
        <Form.Item label="提供什么" name="gives" rules={[required('写一句提供什么')]}>
          <Input maxLength={200} placeholder="每月 200 份餐" />
        </Form.Item>
        <div className="two-columns">
          <Form.Item label="从哪天" name="from" rules={[required('选一天')]}>
            <DayInput />
          </Form.Item>
          <Form.Item label="到哪天，空着是一直" name="until">
            <DayInput />
          </Form.Item>
        </div>
        <Form.Item label="哪几处" name="placeIds" rules={[{ required: true, message: '选至少一处' }]}>
          <Select
            mode="multiple"
            maxTagCount={6}
            showSearch={{ optionFilterProp: 'label' }}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        {!agreement && (
          <Form.Item label="哪个工会签的" name="unionId" rules={[required('选一个工会')]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(unions.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
