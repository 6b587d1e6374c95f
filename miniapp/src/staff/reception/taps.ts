import type { DeskRow, Presence } from '@nuanxin/shared-types';

/** The server takes that many at once. */
const BATCH = 50;

/** A tap on a line that the server has not answered yet. */
interface Tap extends Presence {
  /** Of the line, for the words when it is refused. */
  name: string;
}

/** What was not accepted, kept until it has been seen. */
interface Refused {
  requestId: string;
  name: string;
  says: string;
  next: string;
}

export interface Taps {
  waiting: Tap[];
  refused: Refused[];
}
export const NO_TAPS: Taps = { waiting: [], refused: [] };

/** Of two taps on a line the later one counts; the earlier may have been sent, so both go. */
export function withTap(state: Taps, tap: Tap): Taps {
  return { ...state, waiting: [...state.waiting, tap] };
}

export function batchOf({ waiting }: Taps): Presence[] {
  return waiting
    .slice(0, BATCH)
    .map(({ requestId, bookingId, present, at }) => ({ requestId, bookingId, present, at }));
}

type Answer = { requestId: string; refusal: { says: string; next: string } | null };

/** Answered taps go; what was refused is said. */
export function answered(state: Taps, answers: readonly Answer[]): Taps {
  const byId = new Map(answers.map((it) => [it.requestId, it.refusal]));
  const refused = state.waiting.flatMap(({ requestId, name }) => {
    const refusal = byId.get(requestId);
    return refusal ? [{ requestId, name, says: refusal.says, next: refusal.next }] : [];
  });
  return {
    waiting: state.waiting.filter((it) => !byId.has(it.requestId)),
    refused: [...state.refused, ...refused],
  };
}

/** The lines as the phone knows them: what the server said, and what was tapped since. */
export function withTaps(rows: readonly DeskRow[], { waiting }: Taps): DeskRow[] {
  return rows.map((row) => {
    const tap = waiting.filter((it) => it.bookingId === row.bookingId).at(-1);
    return tap ? { ...row, status: tap.present ? 'attended' : 'missed', cameAt: tap.present ? tap.at : null } : row;
  });
}
