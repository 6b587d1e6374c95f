import {
  acceptTransfer,
  listUnionChoices,
  proposeTransfer,
  refuseTransfer,
  type MemberFile,
} from '@nuanxin/shared-types';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { reason, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';

interface Props {
  file: MemberFile;
  works: boolean;
  onChange: () => void;
}

/** The transfer that waits, or the way to propose one. */
export function TransferPanel({ file: { member, transfer }, works, onChange }: Props) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<'propose' | 'refuse' | null>(null);
  const { busy, failure, act } = useAct<string>(async (id, send) => {
    await send(acceptTransfer, { id });
    void message.success('转会办好了');
    onChange();
  });
  const may = works && (member.status === 'active' || member.status === 'suspended');
  const asked = transfer?.askedBy === 'member';
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>转会</h2>
        {may && !transfer && <Button onClick={() => setOpen('propose')}>提出转会</Button>}
      </header>
      {transfer ? (
        <>
          <p>
            <b>{asked ? '本人申请' : '等本人答复'}</b>，转到{transfer.to.name}
          </p>
          <p className="note">{transfer.reason}</p>
          {works && (
            <p className="acts panel-acts">
              <Button onClick={() => setOpen('refuse')}>{asked ? '不同意' : '撤回'}</Button>
              {asked && (
                <Button type="primary" loading={busy} onClick={() => act(transfer.id)}>
                  同意转会
                </Button>
              )}
            </p>
          )}
        </>
      ) : (
        <p className="note">没有在办的转会</p>
      )}
      {failure && <Failed failure={failure} />}
      {open === 'propose' && <ProposeDialog member={member} onDone={onChange} onClose={() => setOpen(null)} />}
      {open === 'refuse' && transfer && (
        <ReasonDialog
          title={asked ? `不同意${member.name}转会` : '撤回转会'}
          says={asked ? '会员关系不变，本人会看到原因。' : '撤回后会员关系不变，可以再提。'}
          usual={asked ? ['不在本工会范围', '资料不全'] : ['本人不愿意', '选错了工会']}
          confirm={asked ? '不同意' : '撤回'}
          onConfirm={async (why, send) => {
            await send(refuseTransfer, { id: transfer.id, reason: why });
            onChange();
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

interface ProposeProps {
  member: MemberFile['member'];
  onDone: () => void;
  onClose: () => void;
}
function ProposeDialog({ member, onDone, onClose }: ProposeProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ toId: string; reason: string }>();
  const choices = useLoad('choices', () => call(listUnionChoices, {}));
  const { busy, failure, act } = useAct<{ toId: string; reason: string }>(async (fields, send) => {
    await send(proposeTransfer, { id: member.id, ...fields });
    void message.success('提出了，等本人在手机上同意');
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title={`提出转会：${member.name}`}
      okText="提出"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">本人在手机上同意后才转；会员号和领取记录都跟着走。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label="转到" name="toId" rules={[required('选一个工会')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={!choices.data}
            options={choices.data?.rows
              .filter((it) => it.id !== member.union.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item label="原因" name="reason" rules={[required('写一句原因'), reason]}>
          <Input maxLength={200} placeholder="比如：换到东城送单" />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
