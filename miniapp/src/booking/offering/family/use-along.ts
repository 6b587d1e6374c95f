import { listBookableSessions, listOfferings, type BookableSession, type Offering } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { call, ifAnswered } from '@/lib/api';

/** Looked through at a place; more nobody reads. */
const OFFERINGS_AT_MOST = 6;

/** A class of the parent's own while the child is in another one. */
export interface AlongClass {
  offering: Offering;
  session: BookableSession;
}

/** Classes at the place of a children's offering, bookable now; `beside` picks those of the child's time. */
export function useAlong(of: Offering | null): AlongClass[] {
  const [classes, know] = useState<AlongClass[]>([]);
  const placeId = of?.children ? of.place.id : null;
  useEffect(() => {
    if (placeId === null) return;
    void ifAnswered(classesAt(placeId)).then((found) => know(found ?? []));
  }, [placeId]);
  return classes;
}

export function beside(classes: readonly AlongClass[], child: BookableSession): AlongClass[] {
  return classes.filter(({ session }) => session.startsAt < child.endsAt && session.endsAt > child.startsAt);
}

async function classesAt(placeId: string): Promise<AlongClass[]> {
  const { rows } = await call(listOfferings, { placeId });
  const own = rows.filter((it) => it.mode === 'sessions' && !it.children && !it.course && !it.team);
  const found = await Promise.all(own.slice(0, OFFERINGS_AT_MOST).map(sessionsOf));
  return found.flat();
}

async function sessionsOf(offering: Offering): Promise<AlongClass[]> {
  const { rows } = await call(listBookableSessions, { id: offering.id });
  const bookable = rows.filter(
    (it) => it.status === 'planned' && it.free > 0 && it.refusal === null && (it.drawAt === null || it.drawn),
  );
  return bookable.map((session) => ({ offering, session }));
}
