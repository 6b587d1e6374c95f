import { listOverGiven, listStock, reverseRedemption, type Programme, type Redemption } from '@nuanxin/shared-types';
import { Button, DatePicker } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { Bars } from '../kit/bars.js';
import { clockOf } from '../kit/clock.js';
import { count } from '../kit/numbers.js';
import { ExportButton } from '../kit/export-button.js';
import { WithProgramme } from '../kit/programme-switch.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { OverGiven } from './over-given.js';
import { RedemptionTable } from './redemption-table.js';
import { useDay } from './use-day.js';

export function TodayPage() {
  const { programmes } = useDesk();
  const [day, setDay] = useState<string | null>(null);
  return (
    <WithProgramme programmes={programmes}>
      {(programme, choice) => (
        <>
          <header className="top">
            <h1>{day === null ? '今天' : '那一天'}</h1>
            <span className="note grow">{programme.name}</span>
            {choice}
            <DatePicker
              placeholder="看别的日子"
              allowClear
              onChange={(_, text) => setDay(typeof text === 'string' && text ? text : null)}
            />
            <ExportButton list="redemptions" filter={{ day, programmeId: programme.id }} />
          </header>
          <Day key={`${programme.id} ${day ?? ''}`} programme={programme} day={day} />
        </>
      )}
    </WithProgramme>
  );
}

function Day({ programme, day }: { programme: Programme; day: string | null }) {
  const live = useDay(programme.id, day);
  const [reversing, reverse] = useState<Redemption | null>(null);
  const { list } = live;
  // What stands on the right follows the list: it is asked for again when something came in or was taken back.
  const state = list ? `${list.given} ${list.rows[0]?.id ?? ''}` : 'first';
  return (
    <>
      {live.failure && list && <Stale since={live.seenAt} onRetry={live.refresh} />}
      <div className="columns">
        <section className="panel">
          <Show of={{ data: list, failure: list ? undefined : live.failure, reload: live.refresh }}>
            {(shown) => (
              <>
                <Total given={shown.given} unit={programme.unit} item={programme.item} />
                {shown.rows.length === 0 ? (
                  <Nothing says="还没有人领。店里一扫码，这里就会出现" />
                ) : (
                  <RedemptionTable rows={shown.rows} onReverse={reverse} />
                )}
                {shown.next && (
                  <p className="more">
                    <Button onClick={live.older}>再看前面的</Button>
                  </p>
                )}
              </>
            )}
          </Show>
        </section>
        <div className="aside">
          {day === null && <PerShop programme={programme} state={state} latest={list?.rows[0]?.place.id} />}
          <section className="panel">
            <header className="panel-head">
              <h2>超发清单</h2>
              <ExportButton list="over-given" filter={{ day, programmeId: programme.id }} />
            </header>
            <OverGivenOf programme={programme} day={day} state={state} />
          </section>
        </div>
      </div>
      {reversing && <ReversalDialog row={reversing} onDone={live.refresh} onClose={() => reverse(null)} />}
    </>
  );
}

function Stale({ since, onRetry }: { since: number; onRetry: () => void }) {
  const { city } = useDesk();
  return (
    <div className="strip" role="status">
      <span className="grow">连不上服务器，这是 {clockOf(city.timeZone).time(since)} 的</span>
      <Button onClick={onRetry}>再试一次</Button>
    </div>
  );
}

function Total({ given, unit, item }: { given: number; unit: string; item: string }) {
  return (
    <p className="total">
      <span className="note">发了{item}</span>
      <b aria-live="polite">{count(given)}</b>
      <span className="note">{unit}</span>
    </p>
  );
}

/** The shop that scanned last is the lit one. */
function PerShop({ programme, state, latest }: { programme: Programme; state: string; latest: string | undefined }) {
  const stock = useLoad(programme.id, () => call(listStock, { id: programme.id }), state);
  return (
    <section className="panel">
      <h2>各店今天</h2>
      <Show of={stock}>
        {({ rows }) => (
          <Bars
            unit={programme.unit}
            rows={[...rows]
              .sort((a, b) => b.givenToday - a.givenToday)
              .map(({ place, givenToday }) => ({
                key: place.id,
                name: place.name,
                value: givenToday,
                marked: place.id === latest,
              }))}
          />
        )}
      </Show>
    </section>
  );
}

function OverGivenOf({ programme, day, state }: { programme: Programme; day: string | null; state: string }) {
  const over = useLoad(programme.id, () => call(listOverGiven, { day: day ?? undefined }), state);
  return (
    <Show of={over}>
      {({ rows }) => <OverGiven rows={rows.filter((row) => row.programme.id === programme.id)} unit={programme.unit} />}
    </Show>
  );
}

interface ReversalProps {
  row: Redemption;
  onDone: () => void;
  onClose: () => void;
}
function ReversalDialog({ row, onDone, onClose }: ReversalProps) {
  const what = `${row.quantity} ${row.programme.unit}`;
  return (
    <ReasonDialog
      title={`撤销 ${row.name} 在${row.place.name}领的 ${what}`}
      says={`${what}回到店里的库存，本人今天还能再领。撤销后不能再恢复，要再发就重新扫码。`}
      usual={['扫错了人', '数量点错了', '人没拿走']}
      confirm="撤销这一笔"
      onConfirm={async (reason, send) => {
        await send(reverseRedemption, { id: row.id, reason });
        onDone();
      }}
      onClose={onClose}
    />
  );
}
