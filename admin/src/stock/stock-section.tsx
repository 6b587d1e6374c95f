import './stock.css';
import { useHash } from '../kit/use-hash.js';
import { AllocatePage } from './allocate-page.js';
import { BatchPage } from './batch-page.js';
import { BatchesPage } from './batches-page.js';
import { BySitePage } from './by-site-page.js';
import { StockPage } from './stock-page.js';

/** `#/stock`, `#/stock/sites` (site by batch), `#/stock/batches`, `#/stock/batch/<id>`, `#/stock/batch/<id>/allocate`. */
export function StockSection() {
  const [, part, id, act] = useHash();
  if (part === 'sites') return <BySitePage />;
  if (part === 'batches') return <BatchesPage />;
  if (part === 'batch' && id)
    return act === 'allocate' ? <AllocatePage key={id} id={id} /> : <BatchPage key={id} id={id} />;
  return <StockPage />;
}
