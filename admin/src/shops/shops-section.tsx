import './shops.css';
import { useHash } from '../kit/use-hash.js';
import { CardsPage } from './cards-page.js';
import { ShopList } from './shop-list.js';
import { ShopPage } from './shop-page.js';

/** `#/shops`, `#/shops/<id>`, `#/shops/cards/<programme>`. */
export function ShopsSection() {
  const [, id, programmeId] = useHash();
  if (!id) return <ShopList />;
  if (id === 'cards' && programmeId) return <CardsPage programmeId={programmeId} />;
  return <ShopPage key={id} id={id} />;
}
