import type { JoinCodeRow } from './membership.js';
import { route } from './route.js';

/** Takes a join code (入会码) back: whoever scans it is led to join without a poster. What it brought in stays counted. */
export const closeJoinCode = route<{ code: string; requestId: string; reason: string }, JoinCodeRow>(
  'POST',
  '/join-codes/:code/closure',
  'members',
);

/** Who joined between two business days, cut in five ways of the same sum; rejected applications do not count. */
export interface JoinStatistics {
  from: string;
  to: string;
  total: number;
  /** Every day of the window, also those without anybody. */
  byDay: { day: string; members: number }[];
  byUnion: { id: string; name: string; members: number }[];
  byChannel: { channel: string; members: number }[];
  /** Null: without a code. */
  byCode: { code: string | null; members: number }[];
  /** Null: by nobody in particular. */
  byRecruiter: { recruiter: string | null; members: number }[];
}
/** At most 366 days; both left out: the last 30. */
export const getJoinStatistics = route<{ from?: string; to?: string }, JoinStatistics>(
  'GET',
  '/join-statistics',
  'members.see',
);
