import { book, enrolTeam, enterLottery, joinWaitingList, moveBooking } from '@nuanxin/shared-types';
import { useState } from 'react';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { kept } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import type { Chosen } from './times';

export interface BookAct {
  busy: boolean;
  trouble: { says: string; next: string } | null;
  run: (chosen: Chosen) => void;
  /** What was chosen before the phone was known; the act goes on once it is. */
  unknown: Chosen | null;
  goOn: () => void;
  giveUp: () => void;
}

/** Books, moves, waits or enters, whichever the chosen time asks for; whoever is not known says a phone first. */
export function useBook(offeringId: string, moves: string | null, onRefused: () => void): BookAct {
  const { busy, trouble, run: act } = useAct();
  const [unknown, ask] = useState<Chosen | null>(null);
  const run = (chosen: Chosen) => {
    if (!kept.me.get()?.phone) return ask(chosen);
    act([chosen.wanted, chosen.free === 0, chosen.team, moves], async (requestId) => {
      try {
        await send(chosen, requestId);
      } catch (error) {
        // Somebody else was quicker, or the day has changed: what stands there is old.
        onRefused();
        throw error;
      }
    });
  };
  const send = async ({ wanted, free, drawAt, team }: Chosen, requestId: string) => {
    if (drawAt !== null && wanted.sessionId) {
      await call(enterLottery, { sessionId: wanted.sessionId, requestId });
      return go.bookings();
    }
    if (free === 0) {
      await call(joinWaitingList, { requestId, offeringId, ...wanted });
      return go.bookings();
    }
    if (team !== null && wanted.sessionId) {
      const founded = await call(enrolTeam, { requestId, sessionId: wanted.sessionId, name: team });
      return go.founded(founded.id);
    }
    const booking = moves
      ? await call(moveBooking, { id: moves, requestId, ...wanted })
      : await call(book, { requestId, offeringId, ...wanted });
    go.booked(booking.id);
  };
  return {
    busy,
    trouble,
    run,
    unknown,
    goOn: () => {
      ask(null);
      if (unknown) run(unknown);
    },
    giveUp: () => ask(null),
  };
}
