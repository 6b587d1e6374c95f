import {
  addPlaceEvents,
  cancelPlaceEvent,
  changePlaceEvent,
  listPlaceEvents,
  type PlaceEvent,
} from '@nuanxin/shared-types';
import { App, Button, Form, Input, InputNumber, Modal, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';
import { ClockInput } from '../kit/clock-input.js';
import { DayInput } from '../kit/day-input.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { required } from '../kit/rules.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { dayAfter, weekdayOf, weekdayWords } from '../kit/days.js';

/** A season back, a year ahead. */
const BACK_DAYS = 92;
const AHEAD_DAYS = 366;

/** 日程: what takes place at a place, one a week or by itself; members see it on the place's page. */
export function CalendarPanel({ id }: { id: string }) {
  const { city } = useDesk();
  const { message } = App.useApp();
  const day = (days: number) => dayAfter(now(), city.timeZone, days);
  const period = { id, from: day(-BACK_DAYS), until: day(AHEAD_DAYS) };
  const events = useLoad(id, () => call(listPlaceEvents, period));
  const [open, setOpen] = useState<PlaceEvent | 'new' | null>(null);
  const [leaving, cancel] = useState<PlaceEvent | null>(null);
  const today = day(0);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>日程</h2>
        <span className="note grow">会员在这一处的页面上看得到</span>
        <Button type="primary" onClick={() => setOpen('new')}>
          排活动
        </Button>
      </div>
      <Show of={events}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing says="还没排活动。每周一次的，一下排完" />
          ) : (
            <Table<PlaceEvent>
              rowKey="id"
              dataSource={[...rows.filter((it) => it.day >= today), ...rows.filter((it) => it.day < today).reverse()]}
              pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
              rowClassName={(it) => (it.cancelled !== null || it.day < today ? 'past' : '')}
              columns={[
                { title: '哪天', render: (_, it) => `${it.day} ${weekdayWords(weekdayOf(it.day))}` },
                { title: '几点', render: (_, it) => `${it.from} 到 ${it.to}` },
                {
                  title: '活动',
                  className: 'wraps',
                  render: (_, it) => (
                    <>
                      <b className={it.cancelled === null ? undefined : 'undone'}>{it.title}</b>
                      <span className="under">{it.cancelled === null ? it.what : `取消了：${it.cancelled}`}</span>
                    </>
                  ),
                },
                { title: '谁来办', dataIndex: 'who' },
                {
                  title: '',
                  align: 'right',
                  render: (_, it) =>
                    it.cancelled === null &&
                    it.day >= today && (
                      <span className="acts">
                        <Button onClick={() => setOpen(it)}>改</Button>
                        <Button onClick={() => cancel(it)}>取消</Button>
                      </span>
                    ),
                },
              ]}
            />
          )
        }
      </Show>
      {open && (
        <EventDialog
          id={id}
          event={open === 'new' ? null : open}
          today={today}
          onClose={() => setOpen(null)}
          onDone={(many) => {
            setOpen(null);
            void message.success(many > 1 ? `排了 ${many} 次` : '排好了');
            events.reload();
          }}
        />
      )}
      {leaving && (
        <ReasonDialog
          title={`取消 ${leaving.day} 的${leaving.title}`}
          says="会员看得到取消了和原因；别的日子照旧。"
          usual={['老师有事', '场地检修', '天气不好']}
          confirm="取消这一次"
          onConfirm={async (reason, send) => {
            await send(cancelPlaceEvent, { id: leaving.id, reason });
            events.reload();
          }}
          onClose={() => cancel(null)}
        />
      )}
    </section>
  );
}

type Fields = Pick<PlaceEvent, 'title' | 'day' | 'from' | 'to' | 'what' | 'who'> & { weeks: number };
interface DialogProps {
  id: string;
  event: PlaceEvent | null;
  today: string;
  onClose: () => void;
  onDone: (many: number) => void;
}

function EventDialog({ id, event, today, onClose, onDone }: DialogProps) {
  const [form] = Form.useForm<Fields>();
  const { busy, failure, act } = useAct<Fields>(async ({ weeks = 1, what = '', who = '', ...fields }, send) => {
    if (event) await send(changePlaceEvent, { id: event.id, what, who, ...fields });
    else await send(addPlaceEvents, { id, what, who, weeks, ...fields });
    onDone(event ? 1 : weeks);
  });
  return (
    <Modal
      open
      title={event ? '改活动' : '排活动'}
      okText={event ? '保存' : '排上'}
      cancelText="不排了"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={event ?? { day: today, from: '14:00', to: '15:30', weeks: 1 }}
        onFinish={act}
      >
        <Form.Item label="什么活动" name="title" rules={[required('写什么活动')]}>
          <Input maxLength={60} placeholder="心理讲座" />
        </Form.Item>
        <div className="event-times">
          <Form.Item label="哪天" name="day" rules={[required('选一天')]}>
            <DayInput />
          </Form.Item>
          <Form.Item label="几点开始" name="from" rules={[required('填钟点')]}>
            <ClockInput />
          </Form.Item>
          <Form.Item label="几点结束" name="to" rules={[required('填钟点')]}>
            <ClockInput />
          </Form.Item>
        </div>
        <Form.Item label="谁来办，可以不填" name="who">
          <Input maxLength={60} placeholder="市心理学会" />
        </Form.Item>
        <Form.Item label="一句话说清楚，可以不填" name="what">
          <Input maxLength={200} placeholder="听课、咨询，可以带孩子" />
        </Form.Item>
        {!event && (
          <Form.Item label="每周这一天，连着办几次" name="weeks">
            <InputNumber min={1} max={53} precision={0} />
          </Form.Item>
        )}
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
