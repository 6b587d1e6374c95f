import type { ReactNode } from 'react';
import { SectionTabs } from '../kit/section-tabs.js';

const TABS = [
  { path: 'bookings', name: '项目' },
  { path: 'bookings/stops', name: '巡回服务' },
  { path: 'bookings/courses', name: '课程统计' },
  { path: 'bookings/pairs', name: '师徒结对' },
  { path: 'bookings/pauses', name: '爽约和申诉' },
];

/** A page about all offerings: their tabs, what can be done, and one thing below. */
export function BookingPage({ here, acts, children }: { here: string; acts?: ReactNode; children: ReactNode }) {
  return (
    <>
      <header className="top">
        <h1>预约</h1>
        <SectionTabs label="预约的几件事" tabs={TABS} here={here} />
        <span className="grow" />
        {acts}
      </header>
      {children}
    </>
  );
}
