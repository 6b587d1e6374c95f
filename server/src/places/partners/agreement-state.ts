import type { AgreementState } from '@nuanxin/shared-types';
import { addDays } from '../opening/bands.js';

/** So long before its last day an agreement stands on the worklist: time enough to talk to the partner. */
const NOTICE_DAYS = 30;

/** How an agreement stands on a business day. */
export function agreementState(
  { fromDay, untilDay, endedAt }: { fromDay: string; untilDay: string | null; endedAt: number | null },
  today: string,
): AgreementState {
  if (endedAt !== null) return 'ended';
  if (untilDay !== null && untilDay < today) return 'over';
  if (fromDay > today) return 'coming';
  return untilDay !== null && untilDay <= addDays(today, NOTICE_DAYS) ? 'ending' : 'running';
}
