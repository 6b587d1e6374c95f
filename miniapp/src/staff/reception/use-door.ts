import { checkIn, walkIn, type DeskRow } from '@nuanxin/shared-types';
import { useState } from 'react';
import { ApiError, call, wordsOf } from '@/lib/api';
import { hourWords } from '@/lib/appointment-words';
import { newRequestId } from '@/lib/ids';
import type { Reception } from './use-reception';

/** What the last scan came to. */
interface Outcome {
  tone: 'ok' | 'no' | 'wait';
  says: string;
  next: string;
  /** A member without a booking: may take a free seat with the same code. */
  walksIn: string | null;
}

interface Door {
  busy: boolean;
  outcome: Outcome | null;
  onCode: (code: string) => void;
  /** Takes a free seat; of a member by the code just scanned. */
  onWalkIn: (code: string) => void;
  clear: () => void;
}

/** The booking code or the member code at the door. A code of the list needs no network. */
export function useDoor(offeringId: string, { rows, come, day }: Reception): Door {
  const [busy, setBusy] = useState(false);
  const [outcome, tell] = useState<Outcome | null>(null);
  const ask = async (work: () => Promise<DeskRow>, code: string) => {
    setBusy(true);
    try {
      tell(cameWords(await work()));
      day.reload();
    } catch (error) {
      const unbooked = error instanceof ApiError && error.code === 'NO_BOOKING_TODAY' && code.startsWith('M');
      tell({ tone: 'no', ...wordsOf(error), walksIn: unbooked ? code : null });
    } finally {
      setBusy(false);
    }
  };
  const onCode = (code: string) => {
    const row = rows?.find((it) => it.code === code);
    if (!row) return void ask(() => call(checkIn, { requestId: newRequestId(), offeringId, code }), code);
    if (row.status !== 'attended') come(row, true);
    tell(cameWords(row));
  };
  const onWalkIn = (code: string) =>
    void ask(() => call(walkIn, { requestId: newRequestId(), offeringId, code }), code);
  return { busy, outcome, onCode, onWalkIn, clear: () => tell(null) };
}

function cameWords({ name, category, startsAt, price }: DeskRow): Outcome {
  const who = [name, category].filter(Boolean).join('，');
  return { tone: 'ok', says: `${who}来了`, next: `${hourWords(startsAt)}，${price.words}`, walksIn: null };
}
