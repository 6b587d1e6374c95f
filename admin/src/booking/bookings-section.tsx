import './booking.css';
import './week/week.css';
import { useHash } from '../kit/use-hash.js';
import { NewOfferingPage } from './offering/new-offering-page.js';
import { OfferingList } from './offering/offering-list.js';
import { OfferingPage } from './offering/offering-page.js';
import { PairsPage } from './pairs/pairs-page.js';
import { PausesPage } from './pauses/pauses-page.js';
import { DaySheet } from './sheet/day-sheet.js';

/**
 * `#/bookings`, `#/bookings/new/<kind>`, `#/bookings/pauses`, `#/bookings/pairs/<filters>`, and of one offering `#/bookings/<id>/<tab>/<part>`:
 * `week/<day>`, `list/<filters>`, `enrolments/<filters>`, `sheet/<day>`.
 */
export function BookingsSection() {
  const [, id = '', tab, part] = useHash();
  switch (id) {
    case '':
      return <OfferingList />;
    case 'new':
      return <NewOfferingPage key={tab} kind={tab} />;
    case 'pairs':
      return <PairsPage />;
    case 'pauses':
      return <PausesPage />;
    default:
      return tab === 'sheet' ? <DaySheet key={id} id={id} day={part} /> : <OfferingPage key={id} id={id} tab={tab} />;
  }
}
