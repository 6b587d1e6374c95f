import { getOpening, removeException, setDayHours, type Band, type DayException } from '@nuanxin/shared-types';
import { Button, Form, Input, Modal, Segmented, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { DayInput } from '../kit/day-input.js';
import { reason, required } from '../kit/rules.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { BandsForm } from './bands-form.js';
import { inOrder } from './hours-draft.js';

/** 例外的日子: days that go otherwise than the hours say, whoever said so. */
export function DaysPanel({ id, onChanged }: { id: string; onChanged: () => void }) {
  const opening = useLoad(id, () => call(getOpening, { id }));
  const [setting, set] = useState(false);
  const again = () => {
    opening.reload();
    onChanged();
  };
  const removal = useAct<DayException>(async ({ day }, send) => {
    await send(removeException, { id, day });
    again();
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">例外的日子</h2>
        <Button onClick={() => set(true)}>改某一天</Button>
      </div>
      <Show of={opening}>
        {({ exceptions, usualToday }) =>
          exceptions.length === 0 ? (
            <Nothing says={`接下来都照平常开，今天${usualToday}`} />
          ) : (
            <Table<DayException>
              rowKey="day"
              dataSource={exceptions}
              pagination={false}
              columns={[
                { title: '哪天', dataIndex: 'day' },
                { title: '怎么开', render: (_, { words }) => <b>{words}</b> },
                { title: '原因', dataIndex: 'reason', className: 'wraps' },
                { title: '谁说的', dataIndex: 'by' },
                {
                  title: '',
                  align: 'right',
                  render: (_, row) => (
                    <Button disabled={removal.busy} onClick={() => removal.act(row)}>
                      照平常开
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Show>
      {removal.failure && <Failed failure={removal.failure} />}
      {setting && (
        <DayDialog
          id={id}
          onClose={() => set(false)}
          onDone={() => {
            set(false);
            again();
          }}
        />
      )}
    </section>
  );
}

interface Fields {
  day: string;
  reason: string;
}

function DayDialog({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const [form] = Form.useForm<Fields>();
  const [bands, setBands] = useState<Band[]>([]);
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    await send(setDayHours, { id, bands: inOrder(bands), ...fields });
    onDone();
  });
  return (
    <Modal
      open
      title="改某一天的时间"
      okText="改"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label="哪天" name="day" rules={[required('选一天')]}>
          <DayInput />
        </Form.Item>
        <Form.Item label="怎么开">
          <Segmented
            aria-label="怎么开"
            value={bands.length === 0 ? 'shut' : 'own'}
            options={[
              { value: 'shut', label: '不开' },
              { value: 'own', label: '另定时间' },
            ]}
            onChange={(it) => setBands(it === 'shut' ? [] : [{ from: 600, to: 960 }])}
          />{' '}
          {bands.length > 0 && <BandsForm of="这天" bands={bands} onChange={setBands} />}
        </Form.Item>
        <Form.Item label="原因，会员看得到" name="reason" rules={[required('写一句原因'), reason]}>
          <Input maxLength={200} placeholder="社区停电" />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
