import { ArrowLeftOutlined } from '@ant-design/icons';
import { cancelStop, getStopDay, type StopDay, type StopVisitor } from '@nuanxin/shared-types';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { useDesk } from '../../desk.js';
import { clockOf } from '../../kit/clock.js';
import { dayWords, weekdayOf, weekdayWords } from '../../kit/days.js';
import { ReasonDialog } from '../../kit/reason-dialog.js';
import { Show } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useLive } from '../../kit/use-live.js';
import { useLoad } from '../../kit/use-load.js';
import { BOOKING_STATUS } from '../status.js';

const EVERY_MS = 15_000;

/** One stop, band by band, everybody with all they come for in one line. */
export function StopPage({ id }: { id: string }) {
  const stop = useLoad(id, () => call(getStopDay, { id }));
  useLive(stop.reload, EVERY_MS);
  return <Show of={stop}>{(data) => <Opened stop={data} onChange={stop.reload} />}</Show>;
}

function Opened({ stop, onChange }: { stop: StopDay; onChange: () => void }) {
  const { message } = App.useApp();
  const [leaving, leave] = useState(false);
  const { id, team, enterprise, place, room, day, status, reason, bands, note } = stop;
  const words = `${dayWords(day)} ${weekdayWords(weekdayOf(day))}`;
  return (
    <>
      <header className="top">
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          href="#/bookings/stops"
          aria-label="返回巡回服务"
        />
        <h1>{team}</h1>
        {status === 'cancelled' && <Tag tone="plain">取消了：{reason}</Tag>}
        <span className="note grow">{[words, enterprise, place.name, room, note].filter(Boolean).join('，')}</span>
        {status === 'planned' && <Button onClick={() => leave(true)}>取消这一站</Button>}
      </header>
      {bands.map((band) => (
        <Band key={band.startsAt} band={band} />
      ))}
      {leaving && (
        <ReasonDialog
          title={`取消 ${words} 的${team}`}
          says="约了的人马上收到通知和原因，不算他们的次数。"
          usual={['车坏了', '单位改期', '天气不好']}
          confirm="取消这一站"
          onConfirm={async (why, send) => {
            await send(cancelStop, { id, reason: why, weather: false });
            void message.success('取消了，通知了约好的人');
            onChange();
          }}
          onClose={() => leave(false)}
        />
      )}
    </>
  );
}

function Band({ band: { startsAt, endsAt, people } }: { band: StopDay['bands'][number] }) {
  const { city } = useDesk();
  const { time } = clockOf(city.timeZone);
  return (
    <section className="panel stop-band">
      <div className="panel-head">
        <h2>
          {time(startsAt)} 到 {time(endsAt)}
        </h2>
        <span className="note grow">{people.length === 0 ? '还没有人约' : `${people.length} 位`}</span>
      </div>
      {people.length > 0 && (
        <Table<StopVisitor>
          rowKey={(it) => it.services.map((one) => one.row.bookingId).join(' ')}
          dataSource={people}
          pagination={false}
          showHeader={false}
          columns={[
            {
              width: 220,
              render: (_, it) => (
                <>
                  <b>{it.name}</b>
                  <span className="under">{it.category}</span>
                </>
              ),
            },
            {
              render: (_, it) => (
                <span className="stop-line">
                  {it.services.map(({ offering, row }) => (
                    <Tag key={row.bookingId} tone={BOOKING_STATUS[row.status].tone}>
                      {offering.name}，{BOOKING_STATUS[row.status].word}
                    </Tag>
                  ))}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
