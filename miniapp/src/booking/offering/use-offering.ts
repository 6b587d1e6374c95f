import {
  getOffering,
  listBookableDays,
  listBookableSessions,
  type BookableDay,
  type BookableSession,
  type Offering,
} from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';
import { usePosition } from '@/lib/position';
import { ensureSession } from '@/lib/session';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

const DAYS_SHOWN = 14;

/** An offering with its days, or with its sessions. */
export interface OfferingFacts {
  offering: Offering;
  days: BookableDay[];
  sessions: BookableSession[];
}

/** Prices and refusals are the session's person's, so it is loaded anew for another one. */
export function useOffering(id: string): Loaded<OfferingFacts> {
  const { position } = usePosition();
  const token = useCell(kept.session)?.token ?? '';
  const cell = usePageCell(() => memoryCell<Kept<OfferingFacts>>());
  const load = async (): Promise<OfferingFacts> => {
    await ifAnswered(ensureSession());
    const offering = await call(getOffering, { id, ...position });
    if (offering.mode === 'sessions')
      return { offering, days: [], sessions: (await call(listBookableSessions, { id })).rows };
    return { offering, days: (await call(listBookableDays, { id, days: DAYS_SHOWN })).rows, sessions: [] };
  };
  return useLoaded(cell, load, `${id} ${token} ${position ? 'here' : ''}`);
}
