import { closeUnion, getUnionHoldings, mergeUnion, type UnionHoldings, type UnionNode } from '@nuanxin/shared-types';
import { App, Form, Input, Modal, Select } from 'antd';
import { call } from '../api.js';
import { count } from '../kit/numbers.js';
import { reason, required } from '../kit/rules.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { withBelow, type Branch } from './forest.js';

interface Fields {
  intoId: string;
  reason: string;
}
interface Props {
  how: 'merge' | 'close';
  branch: Branch;
  all: readonly UnionNode[];
  onDone: () => void;
  onClose: () => void;
}

/** The end of a union: everything it holds is named before, and where it goes. It cannot be undone. */
export function EndDialog({ how, branch, all, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { union } = branch;
  const holdings = useLoad(union.id, () => call(getUnionHoldings, { id: union.id }));
  const word = how === 'merge' ? '合并' : '撤销';
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    await send(how === 'merge' ? mergeUnion : closeUnion, { id: union.id, ...fields });
    void message.success(`${union.name}已${word}`);
    window.location.hash = `#/unions/${fields.intoId}`;
    onDone();
    onClose();
  });
  const own = withBelow(branch);
  const heirs = all.filter((it) => it.status === 'open' && !own.some((below) => below.id === it.id));
  const blocked = how === 'close' && branch.below.length > 0;
  return (
    <Modal
      open
      title={`${word}${union.name}`}
      okText={word}
      okButtonProps={{ danger: true, disabled: blocked }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Show of={holdings}>{(held) => <WhatHappens how={how} held={held} blocked={blocked} />}</Show>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act} disabled={blocked}>
        <Form.Item label={how === 'merge' ? '合并到' : '会员转到'} name="intoId" rules={[required('选一个工会')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={heirs.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item label="原因" name="reason" rules={[required('写一句原因'), reason]}>
          <Input maxLength={200} placeholder="比如：两个街道合并" />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}

function WhatHappens({ how, held, blocked }: { how: Props['how']; held: UnionHoldings; blocked: boolean }) {
  if (blocked) return <p className="dialog-says">下面还有 {held.unions} 个工会。先把它们移走，或者改用合并。</p>;
  const goes: [number, string][] = [
    [held.members, '名会员'],
    [held.pending, '份入会申请'],
    [held.joinCodes, '个入会码'],
    [held.enterprises + held.shops, '家覆盖单位'],
    [held.places, '处阵地'],
    [held.programmes, '个活动'],
    [how === 'merge' ? held.unions : 0, '个下级工会'],
    [how === 'merge' ? held.staff : 0, '个角色'],
  ];
  const carried = goes.filter(([n]) => n > 0).map(([n, what]) => `${count(n)} ${what}`);
  return (
    <div className="dialog-says">
      <p>
        {carried.length > 0
          ? `${carried.join('、')}一起转过去${held.joinCodes > 0 ? '，贴出去的海报照样能用' : ''}。`
          : '名下什么都没有。'}
        {how === 'close' && held.staff > 0 && `这里的 ${held.staff} 个角色到此为止。`}
      </p>
      <p>
        <b>办了就不能撤回。</b>原来的工会留在记录里。
      </p>
    </div>
  );
}
