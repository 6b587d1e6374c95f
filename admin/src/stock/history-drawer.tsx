import { listStockTransfers, type StockTransfer } from '@nuanxin/shared-types';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { call, Failure } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { count } from '../kit/numbers.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import type { OpenCell } from './cell.js';
import { CELL_NAMES } from './figures.js';

/** Every transfer behind a figure, newest first. */
export function HistoryDrawer({
  programmeId,
  of,
  onClose,
}: {
  programmeId: string;
  of: OpenCell;
  onClose: () => void;
}) {
  const { place, cell, batch } = of;
  const asked = { id: programmeId, placeId: place.id, cell, ...(batch && { batchId: batch.id }) };
  const first = useLoad(JSON.stringify(asked), () => call(listStockTransfers, asked));
  const reckoned = batch && (cell === 'given' || cell === 'overGiven');
  return (
    <Drawer
      open
      size={480}
      title={`${place.name}，${batch ? `${batch.name}，` : ''}${CELL_NAMES[cell]}`}
      onClose={onClose}
    >
      {reckoned && <p className="dialog-says">先到的批次先发。下面是本站的每一笔发放，批次的数按这个顺序算出来。</p>}
      <Show of={first}>
        {({ rows, next }) =>
          rows.length === 0 ? <Nothing says="还没有记录" /> : <Pages first={rows} next={next} asked={asked} />
        }
      </Show>
    </Drawer>
  );
}

interface PagesProps {
  first: StockTransfer[];
  next: string | null;
  asked: { id: string; placeId: string; cell: OpenCell['cell']; batchId?: string };
}
function Pages({ first, next, asked }: PagesProps) {
  const { time, day } = clockOf(useDesk().city.timeZone);
  const [more, add] = useState<StockTransfer[]>([]);
  const [before, setBefore] = useState(next);
  const [failure, fail] = useState<Failure>();
  async function loadMore(): Promise<void> {
    if (!before) return;
    fail(undefined);
    try {
      const page = await call(listStockTransfers, { ...asked, before });
      add((rows) => [...rows, ...page.rows]);
      setBefore(page.next);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      fail(error);
    }
  }
  return (
    <>
      <ul className="lines">
        {[...first, ...more].map((it) => (
          <li key={it.id}>
            <span>
              <b>{it.words}</b>
              {it.batch && <span className="note"> {it.batch}</span>}
              <span className="small">
                {day(it.at)} {time(it.at)}，{it.by}
                {it.note && `，${it.note}`}
              </span>
            </span>
            <b className={it.change < 0 ? 'minus' : undefined}>
              {it.change > 0 ? '+' : ''}
              {count(it.change)}
            </b>
          </li>
        ))}
      </ul>
      {failure && <Failed failure={failure} />}
      {before && (
        <p className="more">
          <Button onClick={() => void loadMore()}>再看以前的</Button>
        </p>
      )}
    </>
  );
}
