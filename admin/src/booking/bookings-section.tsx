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

/**
 * `#/bookings`, `#/bookings/new/<kind>`, what there is about all: `courses/<days>`, `pairs/<filters>`, `pauses`; and of one
 * offering `#/bookings/<id>/<tab>/<part>`: `week/<day>`, `list/<filters>`, `enrolments/<filters>`, `sheet/<day>`.
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
    case 'pauses':
      return <PausesPage />;
    default:
      return tab === 'sheet' ? <DaySheet key={id} id={id} day={part} /> : <OfferingPage key={id} id={id} tab={tab} />;
  }
}
