import {
  getCourse,
  getOffering,
  listBookableDays,
  listBookableSessions,
  listDependants,
  type BookableDay,
  type BookableSession,
  type Course,
  type Dependant,
  type Offering,
} from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';
import { usePosition } from '@/lib/position';
import { ensureSession } from '@/lib/session';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

const DAYS_SHOWN = 14;

/** An offering with its days, with its sessions, or as a course. */
export interface OfferingFacts {
  offering: Offering;
  days: BookableDay[];
  sessions: BookableSession[];
  course: Course | null;
  /** My children, where it is for children. */
  children: Dependant[];
}

const NONE = { days: [], sessions: [], course: null, children: [] };

/** Prices and refusals are the session's person's, so it is loaded anew for another one. */
export function useOffering(id: string): Loaded<OfferingFacts> {
  const { position } = usePosition();
  const token = useCell(kept.session)?.token ?? '';
  const cell = usePageCell(() => memoryCell<Kept<OfferingFacts>>());
  const load = async (): Promise<OfferingFacts> => {
    await ifAnswered(ensureSession());
    const offering = await call(getOffering, { id, ...position });
    if (offering.course) return { ...NONE, offering, course: await call(getCourse, { id }) };
    if (offering.mode === 'sessions') {
      const children = offering.children ? ((await ifAnswered(call(listDependants, {})))?.rows ?? []) : [];
      return { ...NONE, offering, children, sessions: (await call(listBookableSessions, { id })).rows };
    }
    return { ...NONE, offering, days: (await call(listBookableDays, { id, days: DAYS_SHOWN })).rows };
  };
  return useLoaded(cell, load, `${id} ${token} ${position ? 'here' : ''}`);
}
