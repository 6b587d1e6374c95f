import {
  addPlacePerson,
  removePlacePerson,
  revealPlacePerson,
  type PlacePerson,
  type ShopPage,
} from '@nuanxin/shared-types';
import { App, Button, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { phone, required, shortText } from '../kit/rules.js';
import { Failed, Nothing } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';

/** 负责人: who answers for the place; names and phones are shown masked. */
export function PeoplePanel({ place, onChanged }: { place: ShopPage; onChanged: () => void }) {
  const { modal } = App.useApp();
  const [adding, add] = useState(false);
  const [asked, reveal] = useState<PlacePerson | null>(null);
  const { id, people } = place;
  const removal = useAct<PlacePerson>(async ({ id: personId }, send) => {
    await send(removePlacePerson, { id, personId });
    onChanged();
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">负责人</h2>
        <Button onClick={() => add(true)}>加一位</Button>
      </div>
      {people.length === 0 ? (
        <Nothing says="还没写负责人。出了事先找谁" />
      ) : (
        <Table<PlacePerson>
          rowKey="id"
          dataSource={people}
          pagination={false}
          columns={[
            { title: '管什么', dataIndex: 'duty' },
            { title: '姓名', dataIndex: 'name' },
            { title: '手机号', dataIndex: 'phone' },
            {
              title: '',
              align: 'right',
              render: (_, row) => (
                <span className="acts">
                  <Button onClick={() => reveal(row)}>看原文</Button>
                  <Button disabled={removal.busy} onClick={() => removal.act(row)}>
                    去掉
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
      {removal.failure && <Failed failure={removal.failure} />}
      {adding && (
        <AddDialog
          id={id}
          onClose={() => add(false)}
          onDone={() => {
            add(false);
            onChanged();
          }}
        />
      )}
      {asked && (
        <ReasonDialog
          title={`看${asked.name}的姓名和手机号`}
          says="看过会留下记录。"
          usual={['站里出了事要联系', '核对值班']}
          confirm="看"
          onConfirm={async (reason) => {
            const found = await call(revealPlacePerson, { id, personId: asked.id, reason });
            modal.info({ title: found.name, content: found.phone, okText: '知道了' });
          }}
          onClose={() => reveal(null)}
        />
      )}
    </section>
  );
}

interface Fields {
  name: string;
  phone: string;
  duty: string;
}

function AddDialog({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    await send(addPlacePerson, { id, ...fields });
    onDone();
  });
  return (
    <Modal
      open
      title="加一位负责人"
      okText="加上"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label="管什么" name="duty" rules={[required('写一句管什么')]}>
          <Input maxLength={20} placeholder="站长、保洁、钥匙" />
        </Form.Item>
        <Form.Item label="姓名" name="name" rules={[required('填姓名'), shortText]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item label="手机号" name="phone" rules={[required('填手机号'), phone]}>
          <Input maxLength={11} />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
