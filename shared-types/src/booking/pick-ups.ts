import type { Picker } from '../dependants.js';
import { route } from '../route.js';
import type { BookingStatus, PickedUp } from './bookings.js';

/** A child at the end of a class, as the teacher sees it (接送). */
export interface PickUpCard {
  bookingId: string;
  offering: { id: string; name: string };
  child: string;
  /** Phones are masked, with the last four digits. */
  guardian: { name: string; phone: string };
  pickers: Picker[];
  pickedUp: PickedUp | null;
}
/** By the pick-up code, scanned or typed. Writes nothing. */
export const lookUpPickUp = route<{ offeringId: string; code: string }, PickUpCard>(
  'POST',
  '/desk/pick-up-lookups',
  'staff',
);
/** Handed over, once; without `pickerId` to the guardian. The guardian is told. */
export const recordPickUp = route<
  { requestId: string; offeringId: string; code: string; pickerId?: string },
  PickUpCard
>('POST', '/desk/pick-ups', 'staff');

export interface PickUpRow {
  bookingId: string;
  child: string;
  startsAt: number;
  endsAt: number;
  status: BookingStatus;
  pickedUp: PickedUp | null;
}
/** Children of a day by the end of their class, those who are still there first. */
export const listPickUps = route<{ id: string; day?: string }, { day: string; rows: PickUpRow[] }>(
  'GET',
  '/desk/offerings/:id/pick-ups',
  'staff',
);
