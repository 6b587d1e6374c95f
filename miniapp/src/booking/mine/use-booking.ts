import { getBooking, type Booking } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { kept, memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

/** One's own booking; opens with what the list knew, so that its code shows without network. */
export function useBooking(id: string): { page: Loaded<Booking>; know: (booking: Booking) => void } {
  const cell = usePageCell(() => remembered(id));
  const page = useLoaded(cell, () => call(getBooking, { id }), id);
  const know = (booking: Booking) => {
    const held = cell.get();
    if (held) cell.set({ ...held, value: booking });
  };
  return { page, know };
}

function remembered(id: string) {
  const cell = memoryCell<Kept<Booking>>();
  const list = kept.bookings.get();
  const known = list?.value.rows.find((it) => it.id === id);
  if (list && known) cell.set({ value: known, at: list.at });
  return cell;
}
