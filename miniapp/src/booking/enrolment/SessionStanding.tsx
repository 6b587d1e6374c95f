import type { EnrolledSession } from '@nuanxin/shared-types';
import { Tag } from '@/components';

/** Whether one was there; of a session to come there is nothing to say. */
export function SessionStanding({ session: { booking } }: { session: EnrolledSession }) {
  if (booking?.status === 'attended') return <Tag tone="ok">已签到</Tag>;
  if (booking?.status === 'missed') return <Tag tone="no">没来</Tag>;
  return booking?.status === 'cancelled' ? <Tag tone="plain">请假了</Tag> : null;
}
