import { addStay, endStay, listStays, type RegisterRow, type ShopPage, type Stay } from '@nuanxin/shared-types';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { ClockInput } from '../kit/clock-input.js';
import { now } from '../kit/clock.js';
import { DayInput } from '../kit/day-input.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { useMoment } from '../kit/use-moment.js';
import { PinMap, type Position } from '../map/pin-map.js';
import { momentOf } from '../kit/days.js';

const DAY_MS = 86_400_000;

/** 停靠: where a mobile point stands, and when. */
export function StaysPanel({ place, others }: { place: ShopPage; others: RegisterRow[] }) {
  const { id } = place;
  const moment = useMoment();
  const stays = useLoad(id, () => call(listStays, { id }));
  const ending = useAct<Stay>(async ({ id: stayId }, send) => {
    await send(endStay, { id, stayId });
    stays.reload();
  });
  return (
    <section className="panel">
      <h2>停靠</h2>
      <NewStay place={place} others={others} onDone={stays.reload} />
      {ending.failure && <Failed failure={ending.failure} />}
      <Show of={stays}>
        {({ rows }) => (
          <Table<Stay>
            rowKey="id"
            dataSource={rows}
            pagination={false}
            locale={{ emptyText: '还没排停靠' }}
            columns={[
              { title: '停在哪', dataIndex: 'address', className: 'wraps' },
              { title: '从', render: (_, { from }) => moment(from) },
              { title: '到', render: (_, { to }) => moment(to) },
              {
                title: '',
                align: 'right',
                render: (_, row) =>
                  row.to > now() && (
                    <Button disabled={ending.busy} onClick={() => ending.act(row)}>
                      {row.from > now() ? '不停了' : '现在开走'}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Show>
    </section>
  );
}

function NewStay({ place, others, onDone }: { place: ShopPage; others: RegisterRow[]; onDone: () => void }) {
  const { city } = useDesk();
  const { longitude, latitude } = place;
  const [at, setAt] = useState<Position>({ longitude, latitude });
  const [address, setAddress] = useState('');
  const [day, setDay] = useState('');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('11:00');
  const { busy, failure, act } = useAct(async (_: undefined, send) => {
    const comes = momentOf(`${day}T${from}`, city.timeZone);
    const leaves = momentOf(`${day}T${to}`, city.timeZone);
    // Earlier than it came is the next morning.
    const times = { from: comes, to: leaves > comes ? leaves : leaves + DAY_MS };
    await send(addStay, { id: place.id, address: address.trim(), ...at, ...times });
    setAddress('');
    onDone();
  });
  return (
    <div className="new-stay">
      <div>
        <Input
          aria-label="停在哪"
          placeholder="停在哪：路口、门口、旁边有什么"
          maxLength={100}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <div className="event-times">
          <DayInput aria-label="停哪天" value={day} onChange={setDay} />
          <ClockInput aria-label="几点到" value={from} onChange={setFrom} />
          <ClockInput aria-label="几点走" value={to} onChange={setTo} />
        </div>
        {failure && <Failed failure={failure} />}
        <Button type="primary" loading={busy} disabled={!address.trim() || !day} onClick={() => act(undefined)}>
          排上
        </Button>
      </div>
      <div className="stay-map">
        <PinMap others={others} at={at} kind="mobile" onMove={setAt} />
      </div>
    </div>
  );
}
