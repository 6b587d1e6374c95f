import { LowDialog } from './low-dialog.js';
import { MoveDialog, type ShopDialog } from './move-dialog.js';
import type { ShopAct } from './shop-table.js';
import type { Shop } from './shops.js';
import { TakeDialog } from './take-dialog.js';
import { TransferDialog } from './transfer-dialog.js';

/** The dialog of an act on a shop's stock. */
export function ShopDialogs({ act, shops, ...of }: ShopDialog & { act: ShopAct; shops: Shop[] }) {
  switch (act) {
    case 'receipt':
    case 'writeOff':
      return <MoveDialog move={act} {...of} />;
    case 'transfer':
      return <TransferDialog shops={shops} {...of} />;
    case 'take':
      return <TakeDialog {...of} />;
    case 'low':
      return <LowDialog {...of} />;
  }
}
