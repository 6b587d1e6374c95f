import {
  book,
  bookTogether,
  enrolTeam,
  enterLottery,
  joinWaitingList,
  moveBooking,
  type BookingPart,
  type ForWhom,
} from '@nuanxin/shared-types';
import { useState } from 'react';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { kept } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import { partsOf, type Chosen } from './times';

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
    act([partsOf(offeringId, chosen), chosen.free === 0, chosen.team, moves], async (requestId) => {
      try {
        await send(chosen, requestId);
      } catch (error) {
        // Somebody else was quicker, or the day has changed: what stands there is old.
        onRefused();
        throw error;
      }
    });
  };
  const send = async (chosen: Chosen, requestId: string) => {
    const { wanted, free, drawAt, team } = chosen;
    const [part, ...others] = partsOf(offeringId, chosen);
    if (drawAt !== null && wanted.sessionId) {
      await call(enterLottery, { sessionId: wanted.sessionId, requestId, ...whomOf(part) });
      return go.bookings();
    }
    if (free === 0) {
      await call(joinWaitingList, { requestId, offeringId, ...wanted, ...whomOf(part) });
      return go.bookings();
    }
    if (team !== null && wanted.sessionId) {
      const founded = await call(enrolTeam, { requestId, sessionId: wanted.sessionId, name: team });
      return go.founded(founded.id);
    }
    if (part && others.length > 0 && moves === null) {
      await call(bookTogether, { requestId, parts: [part, ...others] });
      return go.bookings();
    }
    const booking = moves
      ? await call(moveBooking, { id: moves, requestId, ...wanted })
      : await call(book, { requestId, offeringId, ...wanted, ...whomOf(part) });
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

function whomOf(part: BookingPart | undefined): ForWhom {
  return part?.dependantId ? { dependantId: part.dependantId } : {};
}
