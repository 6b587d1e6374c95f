import { revealField, type MemberRow } from '@nuanxin/shared-types';
import { Button, Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { reason, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';

type Field = 'name' | 'phone' | 'idNumber';
interface Fields {
  field: Field;
  reason: string;
}
const WORDS: Record<Field, string> = { name: '姓名', phone: '手机号', idNumber: '身份证号' };

/** Shows one protected field once, for a reason that stays in the audit log with who asked. */
export function RevealDialog({ row, onClose }: { row: MemberRow; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const [shown, show] = useState<{ field: Field; value: string | null } | null>(null);
  const { busy, failure, act } = useAct<Fields>(async (fields) => {
    const { value } = await call(revealField, { id: row.id, ...fields });
    show({ field: fields.field, value });
  });
  return (
    <Modal open title={`看${row.name}的原文`} footer={null} onCancel={onClose}>
      <p className="dialog-says">谁在什么时候、为什么看的，都会记下来。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={act}
        onValuesChange={() => show(null)}
        initialValues={{ field: 'phone' }}
      >
        <Form.Item label="看哪一项" name="field">
          <Segmented
            block
            options={(['name', 'phone', 'idNumber'] as const).map((field) => ({ value: field, label: WORDS[field] }))}
          />
        </Form.Item>
        <Form.Item label="为什么要看" name="reason" rules={[required('写一句原因'), reason]}>
          <Input maxLength={200} placeholder="比如：核对本人身份" />
        </Form.Item>
        {shown ? (
          <p className="revealed">
            <span className="note">{WORDS[shown.field]}</span>
            <b>{shown.value ?? '没有登记'}</b>
          </p>
        ) : (
          <Button type="primary" htmlType="submit" loading={busy} block>
            看这一项
          </Button>
        )}
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
