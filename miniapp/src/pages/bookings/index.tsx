import { useState } from 'react';
import { Screen, Segments } from '@/components';
import { comingCount, useMyBookings } from '@/lib/my-bookings';
import { undecided, useMyEnrolments } from '@/lib/my-enrolments';
import { useOfferings } from '@/lib/offerings';
import { Coming } from './Coming';
import { Past } from './Past';
import { usePast } from './use-past';
import './index.scss';

/** 我的预约: what is to come with what can be done about it, and what was. */
export default function BookingsPage() {
  const mine = useMyBookings();
  const [view, show] = useState<'coming' | 'past'>('coming');
  const offerings = useOfferings();
  const past = usePast(view === 'past');
  const applied = undecided(useMyEnrolments().value ?? []);
  const count = mine.value ? comingCount(mine.value) + applied.length : 0;
  return (
    <Screen tab="bookings" title="我的预约">
      <Segments
        id="bookings"
        options={[
          { code: 'coming', name: count > 0 ? `接下来 ${count}` : '接下来' },
          { code: 'past', name: '以前的' },
        ]}
        chosen={view}
        onChoose={show}
      />
      {view === 'coming' ? <Coming mine={mine} offerings={offerings} applied={applied} /> : <Past past={past} />}
    </Screen>
  );
}
