import type { BookableSession, BookingPart, Slot, SlotsOfDay, WantedTime } from '@nuanxin/shared-types';
import type { AlongClass } from './family/use-along';

/** A start as the grid shows it: whoever is free then, or one provider. */
export interface StartTime {
  startsAt: number;
  endsAt: number;
  free: number;
  waiting: number;
}

/** What somebody is about to book or to wait for. */
export interface Chosen {
  wanted: WantedTime;
  startsAt: number;
  free: number;
  /** People who wait already. */
  waiting: number;
  /** UTC ms of the draw that is still to come; null: first come. */
  drawAt: number | null;
  /** Name of the team that is enrolled; null: somebody for themselves. */
  team: string | null;
  /** Ids of the children it is for; none: for oneself. */
  children: string[];
  /** The parent's own class in the meantime. */
  along: AlongClass | null;
}
const FOR_ONESELF = { team: null, children: [], along: null };

/** The starts of a day: at one provider, or at all of them together. */
export function startsOf({ slots }: SlotsOfDay, providerId: string | null): StartTime[] {
  const starts = new Map<number, StartTime>();
  for (const slot of slots.filter((it) => providerId === null || it.providerId === providerId)) {
    starts.set(slot.startsAt, together(starts.get(slot.startsAt), slot));
  }
  return [...starts.values()].sort((a, b) => a.startsAt - b.startsAt);
}

/** Who waits joins the shortest list, so that is how many stand before one. */
function together(known: StartTime | undefined, { startsAt, endsAt, free, waiting }: Slot): StartTime {
  if (!known) return { startsAt, endsAt, free, waiting };
  return { ...known, free: known.free + free, waiting: Math.min(known.waiting, waiting) };
}

export function chosenStart({ startsAt, free, waiting }: StartTime, providerId: string | null): Chosen {
  return {
    wanted: { startsAt, ...(providerId && { providerId }) },
    startsAt,
    free,
    waiting,
    drawAt: null,
    ...FOR_ONESELF,
  };
}

export function chosenSession(it: BookableSession): Chosen {
  const { id, startsAt, free, waiting, drawAt, drawn } = it;
  return { wanted: { sessionId: id }, startsAt, free, waiting, drawAt: drawn ? null : drawAt, ...FOR_ONESELF };
}

/** All that is booked in one go: for each child, or for oneself; and the parent's own class. */
export function partsOf(offeringId: string, { wanted, children, along }: Chosen): BookingPart[] {
  const those = children.length > 0 ? children.map((dependantId) => ({ dependantId })) : [{}];
  const own = along ? [{ offeringId: along.offering.id, sessionId: along.session.id }] : [];
  return [...those.map((whom) => ({ offeringId, ...wanted, ...whom })), ...own];
}
