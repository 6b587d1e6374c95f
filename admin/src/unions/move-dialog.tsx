import { moveUnion, type UnionNode } from '@nuanxin/shared-types';
import { App, Form, Input, Modal, Select } from 'antd';
import { count } from '../kit/numbers.js';
import { reason, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { withBelow, type Branch } from './forest.js';
import { BELOW } from './kinds.js';

interface Fields {
  parentId: string;
  reason: string;
}
interface Props {
  branch: Branch;
  all: readonly UnionNode[];
  onDone: () => void;
  onClose: () => void;
}

/** Another union above; what will happen is said before. */
export function MoveDialog({ branch, all, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { union, members } = branch;
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    await send(moveUnion, { id: union.id, ...fields });
    void message.success('换好了');
    onDone();
    onClose();
  });
  const own = withBelow(branch);
  const places = all.filter(
    (it) =>
      it.status === 'open' &&
      it.id !== union.parentId &&
      !own.some((below) => below.id === it.id) &&
      BELOW[it.kind].some((kind) => kind === union.kind),
  );
  return (
    <Modal
      open
      title={`给${union.name}换上级`}
      okText="换上级"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">
        它和 {own.length - 1} 个下级工会、{count(members)}{' '}
        名会员一起归新的上级管，原来上级的干部就看不到了。可以再换回来。
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label="新的上级" name="parentId" rules={[required('选一个工会')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item label="原因" name="reason" rules={[required('写一句原因'), reason]}>
          <Input maxLength={200} placeholder="比如：街道区划调整" />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
