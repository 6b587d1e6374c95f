import { listPickUps, type ManagedOffering, type PickUpRow } from '@nuanxin/shared-types';
import { DatePicker, Table } from 'antd';
import dayjs from 'dayjs';
import { call } from '../../api.js';
import { useDesk } from '../../desk.js';
import { clockOf } from '../../kit/clock.js';
import { Nothing, Show } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useHash } from '../../kit/use-hash.js';
import { useLive } from '../../kit/use-live.js';
import { useLoad } from '../../kit/use-load.js';
import { useToday } from '../../kit/use-today.js';
import { BOOKING_STATUS } from '../status.js';

const EVERY_MS = 15_000;

/** 接送: the children of a day, those who are still there first, and who fetched the others. */
export function PickUpsTab({ offering: { id } }: { offering: ManagedOffering }) {
  const today = useToday();
  const [, , , asked] = useHash();
  const day = asked ?? today;
  const children = useLoad(`${id} ${day}`, () => call(listPickUps, { id, day }));
  useLive(children.reload, EVERY_MS);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>接送</h2>
        <span className="note grow">老师在手机上扫接送码交孩子，这里看谁还没接走</span>
        <DatePicker
          aria-label="哪天"
          allowClear={false}
          value={dayjs(day)}
          onChange={(date) => {
            window.location.hash = `#/bookings/${id}/pick-ups/${dayjs(date).format('YYYY-MM-DD')}`;
          }}
        />
      </div>
      <Show of={children}>
        {({ rows }) => (rows.length === 0 ? <Nothing says="这一天没有孩子来" /> : <Children rows={rows} />)}
      </Show>
    </section>
  );
}

function Children({ rows }: { rows: PickUpRow[] }) {
  const { city } = useDesk();
  const { time } = clockOf(city.timeZone);
  return (
    <Table<PickUpRow>
      rowKey="bookingId"
      dataSource={rows}
      pagination={false}
      columns={[
        { title: '孩子', render: (_, it) => <b>{it.child}</b> },
        { title: '几点到几点', render: (_, it) => `${time(it.startsAt)} 到 ${time(it.endsAt)}` },
        {
          title: '来了没有',
          render: (_, it) => <Tag tone={BOOKING_STATUS[it.status].tone}>{BOOKING_STATUS[it.status].word}</Tag>,
        },
        {
          title: '接走没有',
          render: (_, { pickedUp, status }) =>
            pickedUp ? (
              `${time(pickedUp.at)} ${pickedUp.by}接走了`
            ) : status === 'attended' ? (
              <Tag tone="lamp">还在</Tag>
            ) : null,
        },
      ]}
    />
  );
}
