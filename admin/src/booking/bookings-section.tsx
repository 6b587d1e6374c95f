import './booking.css';
import './week/week.css';
import { useHash } from '../kit/use-hash.js';
import { CourseFiguresPage } from './courses/course-figures-page.js';
import { NewOfferingPage } from './offering/new-offering-page.js';
import { OfferingList } from './offering/offering-list.js';
import { OfferingPage } from './offering/offering-page.js';
import { PairsPage } from './pairs/pairs-page.js';
import { PausesPage } from './pauses/pauses-page.js';
import { DaySheet } from './sheet/day-sheet.js';
import { NewStopPage } from './stops/new-stop-page.js';
import { StopPage } from './stops/stop-page.js';
import { StopsPage } from './stops/stops-page.js';

/**
 * `#/bookings`, `#/bookings/new/<kind>`; what there is about all: `stops/<days, new or id>`, `courses/<days>`,
 * `pairs/<filters>`, `pauses`; of one offering `#/bookings/<id>/<tab>/<part>`: `week/<day>`, `list/<filters>`, `sheet/<day>`.
 */
export function BookingsSection() {
  const [, id = '', tab, part] = useHash();
  switch (id) {
    case '':
      return <OfferingList />;
    case 'new':
      return <NewOfferingPage key={tab} kind={tab} />;
    case 'courses':
      return <CourseFiguresPage />;
    case 'pairs':
      return <PairsPage />;
    case 'stops':
      return <Stops part={tab} />;
    case 'pauses':
      return <PausesPage />;
    default:
      return tab === 'sheet' ? <DaySheet key={id} id={id} day={part} /> : <OfferingPage key={id} id={id} tab={tab} />;
  }
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function Stops({ part = '' }: { part: string | undefined }) {
  if (part === 'new') return <NewStopPage />;
  return ID.test(part) ? <StopPage key={part} id={part} /> : <StopsPage />;
}
