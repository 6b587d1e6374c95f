import type { BookedRow } from '@nuanxin/shared-types';
import { useDesk } from '../../desk.js';
import { clockOf } from '../../kit/clock.js';
import { BOOKING_STATUS } from '../status.js';
import type { Hand } from './hand.js';

/** Somebody's time: dragged to another one, or opened. What is over stays where it was. */
export function BookedChip({ booking, hand }: { booking: BookedRow; hand: Hand }) {
  const { city } = useDesk();
  const { status, person, startsAt, category, walkIn } = booking;
  const movable = status === 'booked' || status === 'displaced';
  const time = clockOf(city.timeZone).time(startsAt);
  const { word } = BOOKING_STATUS[status];
  return (
    <button
      type="button"
      className={`chip ${status}${hand.dragged?.id === booking.id ? ' dragged' : ''}`}
      draggable={movable}
      title={[`${time} ${person}`, category, walkIn && '现场来的', word].filter(Boolean).join('，')}
      aria-label={`${time} ${person}，${word}`}
      onClick={() => hand.open(booking)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        hand.drag(booking);
      }}
      onDragEnd={() => hand.drag(null)}
    >
      {person}
      <span className="chip-more">{[category, walkIn && '现场来的'].filter(Boolean).join('，')}</span>
    </button>
  );
}
