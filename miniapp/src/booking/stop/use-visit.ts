import { book, bookTogether, type Stop, type StopService } from '@nuanxin/shared-types';
import { useState } from 'react';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { kept } from '@/lib/store';
import { useAct, type Act } from '@/lib/use-act';

export interface Visit {
  band: Stop['bands'][number] | null;
  /** Ids of the offerings ticked, in whatever band. */
  wanted: string[];
  /** Of the band, what is ticked and free. */
  chosen: StopService[];
  pick: (startsAt: number) => void;
  toggle: (offeringId: string) => void;
  act: Act;
  book: () => void;
  /** Waits until the phone is known. */
  unknown: boolean;
  goOn: () => void;
  giveUp: () => void;
}

/** All services of a visit are booked, or none; whoever is not known says a phone first. */
export function useVisit(stop: Stop | null, onRefused: () => void): Visit {
  const [startsAt, pick] = useState<number | null>(null);
  const [wanted, want] = useState<string[]>([]);
  const [unknown, ask] = useState(false);
  const act = useAct();
  const band = stop?.bands.find((it) => it.startsAt === startsAt) ?? null;
  const chosen = (band?.services ?? []).filter(
    ({ offering, session }) => wanted.includes(offering.id) && session.free > 0 && session.refusal === null,
  );
  const send = () => {
    const parts = chosen.map(({ offering, session }) => ({ offeringId: offering.id, sessionId: session.id }));
    act.run(parts, async (requestId) => {
      try {
        await bookAll(parts, requestId);
      } catch (error) {
        // Somebody else was quicker: what stands there is old.
        onRefused();
        throw error;
      }
    });
  };
  return {
    band,
    wanted,
    chosen,
    pick,
    toggle: (id) => want(wanted.includes(id) ? wanted.filter((one) => one !== id) : [...wanted, id]),
    act,
    book: () => {
      if (chosen.length === 0) return;
      if (kept.me.get()?.phone) send();
      else ask(true);
    },
    unknown,
    goOn: () => {
      ask(false);
      send();
    },
    giveUp: () => ask(false),
  };
}

async function bookAll(parts: { offeringId: string; sessionId: string }[], requestId: string): Promise<void> {
  const [first, ...others] = parts;
  if (first && others.length === 0) return go.booked((await call(book, { requestId, ...first })).id);
  await call(bookTogether, { requestId, parts });
  go.bookings();
}
