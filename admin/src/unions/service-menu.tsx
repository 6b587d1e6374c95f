import { getServiceMenu, setService, type ServiceGroup, type UnionNode } from '@nuanxin/shared-types';
import { App, Button, Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';

type Service = ServiceGroup['services'][number];

/** The city's menu as it reaches this union's workers. */
export function ServiceMenu({ union, works }: { union: UnionNode; works: boolean }) {
  const menu = useLoad(union.id, () => call(getServiceMenu, { id: union.id }));
  const [open, setOpen] = useState<Service | null>(null);
  return (
    <Show of={menu}>
      {({ groups }) =>
        groups.length === 0 ? (
          <Nothing says="这个城市还没有写服务菜单" />
        ) : (
          <>
            <p className="note">这里写的，管到下面所有没另写的工会。</p>
            <div className="menu-groups">
              {groups.map((group) => (
                <section key={group.code}>
                  <h3>{group.name}</h3>
                  <ul className="lines">
                    {group.services.map((it) => (
                      <li key={it.code}>
                        <span>
                          <b>{it.name}</b>
                          <span className="small">{it.note || '没写怎么办'}</span>
                          {it.setBy && <span className="small">{it.setBy}写的</span>}
                        </span>
                        <span className="acts">
                          {!it.offered && <Tag tone="plain">这里没有</Tag>}
                          {works && (
                            <Button size="small" onClick={() => setOpen(it)} aria-label={`改${it.name}`}>
                              改
                            </Button>
                          )}
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
            {open && <ServiceDialog union={union} service={open} onDone={menu.reload} onClose={() => setOpen(null)} />}
          </>
        )
      }
    </Show>
  );
}

interface DialogProps {
  union: UnionNode;
  service: Service;
  onDone: () => void;
  onClose: () => void;
}
function ServiceDialog({ union, service, onDone, onClose }: DialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ offered: boolean; note: string }>();
  const { busy, failure, act } = useAct<{ offered: boolean; note: string }>(async (fields, send) => {
    await send(setService, { id: union.id, code: service.code, ...fields });
    void message.success('改好了');
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title={`${service.name}：${union.name}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act} initialValues={service}>
        <Form.Item label="这里有没有" name="offered">
          <Segmented
            options={[
              { value: true, label: '有' },
              { value: false, label: '没有' },
            ]}
          />
        </Form.Item>
        <Form.Item label="在哪、怎么办" name="note">
          <Input.TextArea rows={2} maxLength={200} autoFocus />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
