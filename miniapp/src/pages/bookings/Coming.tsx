import type { Enrolment, MyBookings, Offering } from '@nuanxin/shared-types';
import { Button, EnrolmentCard, Notice, OfflineStrip, Skeleton } from '@/components';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { comingCount, drawnSession, jointly, lotsToCome } from '@/lib/my-bookings';
import type { Loaded } from '@/lib/use-loaded';
import { BookingCard } from './BookingCard';
import { EntryCard } from './EntryCard';
import { NothingYet } from './NothingYet';
import { PauseCard } from './PauseCard';
import { WaitCard } from './WaitCard';

/** What is to come, in the order of time. */
export function Coming(props: { mine: Loaded<MyBookings>; offerings: Loaded<Offering[]>; applied: Enrolment[] }) {
  const { mine, offerings, applied } = props;
  const { value, offline, at, refusal, reload } = mine;
  if (!value) {
    if (offline) return <Notice tone="warn" says="没连上" next="有网了再打开这一页" />;
    return refusal ? <Notice says={refusal.says} next={refusal.next} /> : <Skeleton rows={2} />;
  }
  const moment = now();
  return (
    <>
      {offline && at !== null && <OfflineStrip at={at} />}
      {value.pauses.map((it) => (
        <PauseCard key={it.id} pause={it} onChange={reload} />
      ))}
      {applied.map((it) => (
        <EnrolmentCard key={it.id} enrolment={it} />
      ))}
      {inOrder(value).map((it) => {
        if (it.is === 'booking')
          return <BookingCard key={it.row.id} booking={it.row} others={it.others} now={moment} />;
        if (it.is === 'wait') {
          const drawn = drawnSession(value, it.row);
          return <WaitCard key={it.row.id} wait={it.row} now={moment} drawn={drawn} onChange={reload} />;
        }
        return <EntryCard key={it.row.id} entry={it.row} now={moment} onChange={reload} />;
      })}
      {comingCount(value) + applied.length === 0 ? (
        <NothingYet offerings={offerings} />
      ) : (
        <Button look="soft" icon="plus" id="bookings-more" onClick={go.offerings}>
          再约一个
        </Button>
      )}
    </>
  );
}

function inOrder(mine: MyBookings) {
  const all = [
    ...jointly(mine.rows).map(({ first, others }) => ({ is: 'booking' as const, row: first, others })),
    ...mine.waits.map((row) => ({ is: 'wait' as const, row })),
    ...lotsToCome(mine).map((row) => ({ is: 'entry' as const, row })),
  ];
  return all.sort((a, b) => a.row.startsAt - b.row.startsAt);
}
