/** A booking as the times beside it see it; UTC ms. */
export interface Standing {
  providerId: string | null;
  seatId: string;
  startsAt: number;
  endsAt: number;
}
interface Slot extends Standing {
  capacity: number;
}

/**
 * What is left of slots beside bookings that were made on another grid, before durations or shifts changed: each of them takes
 * its part of the provider for as long as it lasts, and a slot without any left is none. Bookings of a slot itself are counted
 * by its seats.
 */
export function besideStanding<T extends Slot>(slots: T[], standing: readonly Standing[]): T[] {
  if (standing.length === 0) return slots;
  return slots
    .map((slot) => ({ ...slot, capacity: slot.capacity - crowdOf(slot, standing) }))
    .filter((it) => it.capacity > 0);
}

/** The most bookings of another grid that the provider has at any one moment of a slot. */
export function crowdOf({ providerId, seatId, startsAt, endsAt }: Standing, standing: readonly Standing[]): number {
  const others = standing.filter(
    (it) => it.providerId === providerId && it.seatId !== seatId && it.startsAt < endsAt && startsAt < it.endsAt,
  );
  // There are never more than when one of them begins.
  const at = (moment: number) => others.filter((it) => it.startsAt <= moment && moment < it.endsAt).length;
  return Math.max(0, ...others.map((it) => at(Math.max(it.startsAt, startsAt))));
}
