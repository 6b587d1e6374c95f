import { changeUnion, createUnion, type NewUnionKind, type UnionNode } from '@nuanxin/shared-types';
import { App, Checkbox, Form, Input, Modal, Segmented } from 'antd';
import { required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { BELOW, KINDS } from './kinds.js';

interface Fields {
  name: string;
  kind: NewUnionKind;
  review: boolean;
}
/** A new union under `parent`, or another name for `union`. */
type Props = ({ parent: UnionNode; union?: never } | { union: UnionNode; parent?: never }) & {
  onDone: () => void;
  onClose: () => void;
};

export function NameDialog({ parent, union, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { busy, failure, act } = useAct<Fields>(async ({ name, kind, review }, send) => {
    if (union) {
      await send(changeUnion, { id: union.id, name, review });
      void message.success('改好了');
    } else {
      const made = await send(createUnion, { parentId: parent.id, name, kind, review });
      void message.success(`建好了：${made.name}`);
      window.location.hash = `#/unions/${made.id}`;
    }
    onDone();
    onClose();
  });
  const kinds = parent ? BELOW[parent.kind] : [];
  return (
    <Modal
      open
      title={parent ? `在${parent.name}下面建工会` : '改名、改审核'}
      okText={parent ? '建工会' : '保存'}
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
        initialValues={union ?? { kind: kinds[0], review: false }}
      >
        {parent && (
          <Form.Item label="哪一种" name="kind">
            <Segmented options={kinds.map((value) => ({ value, label: KINDS[value] }))} />
          </Form.Item>
        )}
        <Form.Item label="名称" name="name" rules={[required('写工会的全称'), { min: 2, message: '写工会的全称' }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="review" valuePropName="checked">
          <Checkbox>入会要干部审核</Checkbox>
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
