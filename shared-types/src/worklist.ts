import { route, type Done } from './route.js';

/** What waits for a person, the pressing ones first. */
export const WORK_KINDS = [
  'approval',
  'application',
  'transfer',
  'late_consignment',
  'low_stock',
  'place_report',
  'wish',
  'silent_shop',
  'over_given',
  'failed_import',
  'agreement_ending',
  'dead_message',
  'stuck_event',
  'unstaffed_day',
  'booking_appeal',
  'enrolment',
  'course_short',
  'placement',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One line of the worklist (待办). It is gone as soon as what it speaks of is done. */
export interface WorkLine {
  kind: WorkKind;
  /** What it is about; together with the kind unique. */
  id: string;
  /** `四方便民超市，还剩 62 瓶`. */
  what: string;
  /** `路上有水，低于 80 瓶`. */
  note: string;
  /** Since when, UTC ms; null where it is a state and no event. */
  since: number | null;
  /** Where the console clears it, with its filters: `stock?place=…`. Null: on the spot. */
  page: string | null;
}

/** At most 50 lines a kind, oldest first; `counts` says how many there are. */
export interface Worklist {
  /** UTC ms. */
  now: number;
  counts: { kind: WorkKind; count: number }[];
  lines: WorkLine[];
}
export const getWorklist = route<Record<string, never>, Worklist>('GET', '/worklist', 'unions.see');

/** Says what was done about something handed out beyond a limit (已处理); it leaves the worklist, never the books. */
export const settleOverGiven = route<{ redemptionId: string; requestId: string; note: string }, Done>(
  'POST',
  '/over-given/:redemptionId/settlement',
  'programmes',
);
