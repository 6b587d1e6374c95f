import './places.css';
import '../shops/shops.css';
import { useHash } from '../kit/use-hash.js';
import { CardsPage } from '../shops/cards-page.js';
import { AgreementsPage } from './agreements-page.js';
import { CasesPanel } from './cases-panel.js';
import { DuplicatesPage } from './duplicates-page.js';
import { ImportLookPage } from './import-look-page.js';
import { ImportPage } from './import-page.js';
import { NewPlacePage } from './new-place-page.js';
import { PlaceDesk } from './place-desk.js';
import { PlacePage } from './place-page.js';
import { TabbedPage } from './tabbed-page.js';
import { VisitsPanel } from './visits-panel.js';
import { WishesPanel } from './wishes-panel.js';

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/**
 * `#/shops` with its filters, `#/shops/<id>/<tab>`, `#/shops/new/<position>`, and what there is about all places: `import`,
 * `duplicates`, `partners`, `cases`, `wishes`, `visits`, `cards`.
 */
export function PlacesSection() {
  const [, part = '', more] = useHash();
  if (ID.test(part)) return <PlacePage key={part} id={part} tab={more} />;
  switch (part) {
    case 'new':
      return <NewPlacePage at={more} />;
    case 'import':
      return more ? <ImportLookPage key={more} id={more} /> : <ImportPage />;
    case 'duplicates':
      return <DuplicatesPage />;
    case 'partners':
      return <AgreementsPage marked={more} />;
    case 'cases':
      return (
        <TabbedPage here="shops/cases">
          <CasesPanel marked={more} />
        </TabbedPage>
      );
    case 'wishes':
      return (
        <TabbedPage here="shops/wishes">
          <WishesPanel placeId={more?.replace('placeId=', '')} />
        </TabbedPage>
      );
    case 'visits':
      return (
        <TabbedPage here="shops/visits">
          <VisitsPanel />
        </TabbedPage>
      );
    case 'cards':
      return more ? <CardsPage programmeId={more} /> : <PlaceDesk />;
    default:
      return <PlaceDesk />;
  }
}
