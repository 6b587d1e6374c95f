import { addEmployer, changeEmployer, type Employer, type EmployerFacts, type UnionNode } from '@nuanxin/shared-types';
import { App, Form, Input, InputNumber, Modal, Segmented } from 'antd';
import { required, shortText } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';

interface Fields extends Omit<EmployerFacts, 'creditCode'> {
  creditCode?: string;
}
interface Props {
  union: UnionNode;
  /** Absent: a new one. */
  employer?: Employer;
  onDone: () => void;
  onClose: () => void;
}

export function EmployerDialog({ union, employer, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? employer?.kind;
  const { busy, failure, act } = useAct<Fields>(async ({ creditCode = '', ...fields }, send) => {
    const facts = { ...fields, creditCode: creditCode.trim().toUpperCase() || null };
    await (employer
      ? send(changeEmployer, { id: employer.id, ...facts })
      : send(addEmployer, { id: union.id, ...facts }));
    void message.success(employer ? '改好了' : `登记了${facts.name}`);
    onDone();
    onClose();
  });
  const needsCode = kind !== 'shop';
  return (
    <Modal
      open
      title={employer ? `改${employer.name}` : `给${union.name}登记单位`}
      okText={employer ? '保存' : '登记'}
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
        initialValues={employer ? { ...employer, creditCode: employer.creditCode ?? '' } : { kind: 'enterprise' }}
      >
        <Form.Item label="种类" name="kind">
          <Segmented
            options={[
              { value: 'enterprise', label: '企业' },
              { value: 'shop', label: '小店' },
            ]}
          />
        </Form.Item>
        <Form.Item label="名称" name="name" rules={[required('照营业执照写'), shortText]}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item
          label={needsCode ? '统一社会信用代码' : '统一社会信用代码（没有就空着）'}
          name="creditCode"
          rules={[
            ...(needsCode ? [required('照营业执照写，18 位')] : []),
            { len: 18, message: '统一社会信用代码是 18 位', transform: (text: string) => text.trim() },
          ]}
          validateTrigger="onBlur"
        >
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item label="新就业职工几人" name="workers" rules={[{ required: true, message: '写个数，大概的也行' }]}>
          <InputNumber min={0} max={1_000_000} precision={0} controls={false} />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
