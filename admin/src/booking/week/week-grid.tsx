import type { BookedRow, CalendarDay, ManagedOffering, Provider } from '@nuanxin/shared-types';
import { useState, type CSSProperties } from 'react';
import { useDesk } from '../../desk.js';
import { now } from '../../kit/clock.js';
import { momentOf } from '../../kit/days.js';
import { Nothing } from '../../kit/states.js';
import { useToday } from '../../kit/use-today.js';
import { BookedDialog } from '../booked/booked-dialog.js';
import { MoveDialog } from '../booked/move-dialog.js';
import type { NewTime } from '../booked/new-time.js';
import { DayHead } from './day-head.js';
import { Displaced } from './displaced.js';
import { columnOf, hoursOf, type DayColumn, type Hours } from './layout.js';
import { LaneColumn } from './lane-column.js';

const HOUR = 60;
const MINUTE_MS = 60_000;

interface Props {
  offering: ManagedOffering;
  calendar: { providers: Provider[]; days: CalendarDay[] };
  onChange: () => void;
}

/** Time downwards, days and their providers across; a booking is dragged to a free time, or opened and moved by choosing. */
export function WeekGrid({ offering, calendar, onChange }: Props) {
  const { city } = useDesk();
  const [dragged, drag] = useState<BookedRow | null>(null);
  const [opened, open] = useState<BookedRow | null>(null);
  const [moving, move] = useState<{ booking: BookedRow; to: NewTime } | null>(null);
  const columns = calendar.days.map((day) => columnOf(day, calendar.providers, city.timeZone));
  const hours = hoursOf(columns);
  const hand = {
    dragged,
    drag,
    open,
    drop: (to: NewTime) => {
      if (dragged) move({ booking: dragged, to });
      drag(null);
    },
  };
  const lanes = columns.reduce((sum, it) => sum + it.lanes.length, 0);
  return (
    <>
      <Displaced days={calendar.days} hand={hand} />
      {lanes === 0 && <Nothing says="这几天没有人当班。在班次里排，或者看别的日子" />}
      {lanes > 0 && (
        <div className="week" style={{ '--hours': (hours.to - hours.from) / HOUR } as CSSProperties}>
          <Times hours={hours} />
          {columns.map((column) => (
            <div
              key={column.day.day}
              className="week-day"
              style={{ flexGrow: Math.max(column.lanes.length, lanes > columns.length ? 0.6 : 1) }}
            >
              <DayHead offering={offering} column={column} onChange={onChange} />
              <div className="week-lanes">
                {column.lanes.map((lane) => (
                  <LaneColumn key={lane.provider.id} day={column.day} lane={lane} hours={hours} hand={hand} />
                ))}
                {column.day.closure && <p className="week-closed">停一天：{column.day.closure.reason}</p>}
                <NowLine column={column} hours={hours} />
              </div>
            </div>
          ))}
        </div>
      )}
      {opened && <BookedDialog offering={offering} booking={opened} onDone={onChange} onClose={() => open(null)} />}
      {moving && (
        <MoveDialog
          offering={offering}
          booking={moving.booking}
          to={moving.to}
          onDone={onChange}
          onClose={() => move(null)}
        />
      )}
    </>
  );
}

function Times({ hours }: { hours: Hours }) {
  const marks = Array.from({ length: (hours.to - hours.from) / HOUR }, (_, i) => hours.from / HOUR + i);
  return (
    <div className="week-times" aria-hidden>
      {marks.map((hour) => (
        <span key={hour}>{hour % 24}:00</span>
      ))}
    </div>
  );
}

/** Where today is by now. */
function NowLine({ column, hours }: { column: DayColumn; hours: Hours }) {
  const { city } = useDesk();
  const today = useToday();
  if (column.day.day !== today) return null;
  const minute = (now() - momentOf(`${today}T00:00`, city.timeZone)) / MINUTE_MS;
  if (minute < hours.from || minute > hours.to) return null;
  return <i className="week-now" style={{ top: `${(100 * (minute - hours.from)) / (hours.to - hours.from)}%` }} />;
}
