import { recordPresence, type CourseSession, type LearnerRow } from '@nuanxin/shared-types';
import { App } from 'antd';
import { now } from '../../kit/clock.js';
import { useAct } from '../../kit/use-act.js';

interface Props {
  row: LearnerRow;
  session: CourseSession;
  /** Which of the sessions. */
  at: number;
  onMarked: () => void;
}

/** Came, did not, or not known yet; a press turns it round once the session has begun. */
export function MarkCell({ row, session, at, onMarked }: Props) {
  const { message } = App.useApp();
  const mark = row.marks[at] ?? null;
  const { busy, act } = useAct<{ bookingId: string; present: boolean }>(async ({ bookingId, present }, send) => {
    await send(recordPresence, { bookingId, present, at: now() }).catch((error: Error) => {
      void message.error(error.message);
    });
    onMarked();
  });
  if (!mark) return null;
  const came = mark.status === 'attended';
  const word = came ? '来了' : mark.status === 'missed' ? '没来' : '没记';
  const begun = session.startsAt <= now();
  return (
    <button
      type="button"
      className={`mark ${mark.status}`}
      disabled={!begun || busy}
      aria-label={`${row.name} ${session.title}：${word}`}
      title={word}
      onClick={() => act({ bookingId: mark.bookingId, present: !came })}
    >
      {came ? '✓' : mark.status === 'missed' ? '✗' : '·'}
    </button>
  );
}
