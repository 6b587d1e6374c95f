import { answerPlaceCase, ANSWER_KINDS, type AnswerKind, type PlaceCase } from '@nuanxin/shared-types';
import { Form, Input, Modal, Radio } from 'antd';
import { DayInput } from '../kit/day-input.js';
import { required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { ANSWER_WORDS } from './case-words.js';

interface Fields {
  kind: AnswerKind;
  until?: string;
  words?: string;
}

/** An answer clears the pin, and everybody who reported is told. */
export function CaseDialog({
  matter,
  of,
  onClose,
  onDone,
}: {
  matter: string;
  of: PlaceCase;
  onClose: () => void;
  onDone: () => void;
}) {
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form);
  const { busy, failure, act } = useAct<Fields>(async ({ kind: answer, until, words }, send) => {
    await send(answerPlaceCase, { id: of.id, kind: answer, ...(until && { until }), ...(words && { words }) });
    onDone();
  });
  const kinds = ANSWER_KINDS.filter((it) => (it === 'broken_until' ? of.facility !== null : true));
  return (
    <Modal
      open
      title={matter}
      okText="答复"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">答复会告诉说过这件事的 {of.people} 位。</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'mended' }}
        onFinish={act}
      >
        <Form.Item label="怎么样了" name="kind">
          <Radio.Group options={kinds.map((value) => ({ value, label: ANSWER_WORDS[value] }))} />
        </Form.Item>
        {(kind === 'closed_until' || kind === 'broken_until') && (
          <Form.Item
            label={kind === 'closed_until' ? '到哪天还不开' : '哪天能修好，不知道就空着'}
            name="until"
            rules={kind === 'closed_until' ? [required('选一天')] : []}
          >
            <DayInput />
          </Form.Item>
        )}
        <Form.Item label="写一句，可以不写" name="words">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
