import { DUTIES, grantRole, listPlaces, listUnions, ROLE_NAMES, ROLES, type RoleName } from '@nuanxin/shared-types';
import { App, Form, Input, Modal, Select } from 'antd';
import { call } from '../api.js';
import { phone, required, shortText } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';

interface Fields {
  name: string;
  phone: string;
  role: RoleName;
  scopeId: string;
}

const OPTIONS = ROLE_NAMES.map((value) => ({ value, label: ROLES[value].name }));

/** Where a role may hold: at a place, in a union with all below it, or in the whole city. */
async function scopesFor(role: RoleName): Promise<{ value: string; label: string }[]> {
  const { scope } = ROLES[role];
  const { rows } = scope === 'place' ? await call(listPlaces, {}) : await call(listUnions, {});
  const open = rows.filter((it) => scope !== 'city' || it.kind === 'city');
  return open.map(({ id, name }) => ({ value: id, label: name }));
}

export function GrantDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const role = Form.useWatch('role', form) ?? 'cadre';
  const scopes = useLoad(`scopes ${ROLES[role].scope}`, () => scopesFor(role));
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    await send(grantRole, fields);
    void message.success(`${fields.name}现在是${ROLES[fields.role].name}`);
    onDone();
    onClose();
  });
  const duties = ROLES[role].duties.map((it) => DUTIES[it]).join('、');
  return (
    <Modal
      open
      title="给一个角色"
      okText="给"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ role: 'cadre' }} onFinish={act}>
        <Form.Item label="角色" name="role" extra={duties || '在手机上用，不进工作台'}>
          <Select options={OPTIONS} onChange={() => form.resetFields(['scopeId'])} />
        </Form.Item>
        <Form.Item label="在哪里" name="scopeId" rules={[required('选一个地方或工会')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={!scopes.data}
            options={scopes.data ?? []}
            placeholder={ROLES[role].scope === 'place' ? '选一处阵地' : '选一个工会，下面的都管'}
          />
        </Form.Item>
        <div className="two-columns">
          <Form.Item label="姓名" name="name" rules={[required('填姓名'), shortText]}>
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item label="手机号" name="phone" rules={[required('填手机号'), phone]}>
            <Input autoComplete="off" inputMode="numeric" maxLength={11} />
          </Form.Item>
        </div>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
