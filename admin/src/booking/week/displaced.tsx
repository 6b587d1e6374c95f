import type { CalendarDay } from '@nuanxin/shared-types';
import { dayWords } from '../../kit/days.js';
import { BookedChip } from './booked-chip.js';
import type { Hand } from './hand.js';

/** Those whose time was taken away and who have not chosen another yet: theirs to choose, or to be dragged for them. */
export function Displaced({ days, hand }: { days: readonly CalendarDay[]; hand: Hand }) {
  const lost = days.flatMap(({ day, bookings }) =>
    bookings.filter((it) => it.status === 'displaced').map((booking) => ({ day, booking })),
  );
  if (lost.length === 0) return null;
  return (
    <div className="displaced">
      <b>{lost.length} 位等着换时间</b>
      <span className="small">本人手机上能选；打过电话的，拖到空格替他换</span>
      {lost.map(({ day, booking }) => (
        <span key={booking.id} className="displaced-one">
          <span className="small">{dayWords(day)}</span>
          <BookedChip booking={booking} hand={hand} />
        </span>
      ))}
    </div>
  );
}
