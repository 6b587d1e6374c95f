import { listMyEnrolments, type Enrolment } from '@nuanxin/shared-types';
import { call } from './api';
import { kept, memoryCell, useCell, type Kept } from './store';
import { useLoaded, type Loaded } from './use-loaded';

/** Lives as long as the app: the bookings ask it which of them belong to a course. */
const enrolments = memoryCell<Kept<Enrolment[]>>();
kept.session.subscribe(() => enrolments.set(null));

/** My courses, newest first; who is not known to the union has none. */
export function useMyEnrolments(): Loaded<Enrolment[]> {
  const me = useCell(kept.me);
  const known = Boolean(me?.member) || (me?.roles.length ?? 0) > 0;
  return useLoaded(enrolments, async () => (known ? (await call(listMyEnrolments, {})).rows : []), String(known));
}

/** Still to be decided: there is no booking yet that would stand for it. */
export function undecided(rows: readonly Enrolment[]): Enrolment[] {
  return rows.filter(({ status }) => status === 'applied' || status === 'to_mend' || status === 'waiting');
}
