import type { CalendarDay } from '@nuanxin/shared-types';
import { useState } from 'react';
import { useDesk } from '../../desk.js';
import { clockOf, now } from '../../kit/clock.js';
import { clockOfMinute } from '../../kit/days.js';
import { BookedChip } from './booked-chip.js';
import type { Hand } from './hand.js';
import type { Cell, Hours, Lane } from './layout.js';

interface Props {
  day: CalendarDay;
  lane: Lane;
  hours: Hours;
  hand: Hand;
}

/** One provider's day. */
export function LaneColumn({ day, lane, hours, hand }: Props) {
  const span = hours.to - hours.from;
  const place = (from: number, to: number) => {
    const [top, bottom] = [Math.max(from, hours.from), Math.min(to, hours.to)];
    return { top: `${(100 * (top - hours.from)) / span}%`, height: `${(100 * (bottom - top)) / span}%` };
  };
  return (
    <div className="lane" role="group" aria-label={`${day.day} ${lane.provider.name}`}>
      {lane.absences.map((it) => (
        <p key={it.id} className="lane-away" style={place(it.fromMinute, it.toMinute)}>
          请假
        </p>
      ))}
      {lane.cells.map((cell) => (
        <div
          key={`${cell.fromMinute} ${cell.slot ? '' : cell.bookings[0]?.id}`}
          className={cell.slot ? 'cell' : 'cell stray'}
          style={place(cell.fromMinute, cell.toMinute)}
        >
          {cell.bookings.map((it) => (
            <BookedChip key={it.id} booking={it} hand={hand} />
          ))}
          <FreeSeat cell={cell} provider={lane.provider} hand={hand} />
        </div>
      ))}
    </div>
  );
}

interface FreeProps {
  cell: Cell;
  provider: Lane['provider'];
  hand: Hand;
}

/** Where something dragged can be dropped. */
function FreeSeat({ cell: { slot, fromMinute, bookings }, provider, hand }: FreeProps) {
  const { city } = useDesk();
  const [over, enter] = useState(false);
  if (!slot || slot.free === 0) return null;
  const open = slot.startsAt > now();
  const words = clockOf(city.timeZone).time(slot.startsAt);
  const name = slot.capacity > 1 ? `空 ${slot.free}` : clockOfMinute(fromMinute);
  return (
    <span
      className={`free${open ? '' : ' over'}${open && hand.dragged ? ' ready' : ''}${over ? ' under' : ''}`}
      data-starts={slot.startsAt}
      data-provider={provider.name}
      title={open ? `${words} ${provider.name}，空` : undefined}
      onDragOver={(event) => {
        if (!open || !hand.dragged) return;
        event.preventDefault();
        enter(true);
      }}
      onDragLeave={() => enter(false)}
      onDrop={(event) => {
        event.preventDefault();
        enter(false);
        hand.drop({
          startsAt: slot.startsAt,
          provider: { id: provider.id, name: provider.name },
          sessionId: null,
          title: '',
        });
      }}
    >
      {bookings.length === 0 || slot.capacity > 1 ? name : ''}
      {slot.waiting > 0 && ` 候 ${slot.waiting}`}
    </span>
  );
}
