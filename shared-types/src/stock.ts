import { route } from './route.js';

// ---- stock (库存) ----------------------------------------------------------------------------------------------

/**
 * What the ledger says of a programme at a place, or of one batch there. Always:
 * `received + found + shortage = inTransit + onHand + given + overGiven + writtenOff + lost`.
 */
export interface StockFigures {
  /** Sent here, what is still on its way included; what was sent on to another place is taken off. */
  received: number;
  /** More than the papers said, at a receipt or a stock-take (盘盈). */
  found: number;
  /** Handed out offline although the ledger had none left (账外). */
  shortage: number;
  inTransit: number;
  onHand: number;
  given: number;
  /** Handed out offline beyond a limit (超发). */
  overGiven: number;
  writtenOff: number;
  /** Short at a receipt or a stock-take (短少). */
  lost: number;
}
export type StockCell = keyof StockFigures;

export interface StockRow extends StockFigures {
  place: { id: string; name: string };
  givenToday: number;
  /** On hand at or below this is a warning: the place's own number, else the programme's. */
  lowAt: number;
  low: boolean;
}
export const listStock = route<{ id: string }, { rows: StockRow[] }>('GET', '/programmes/:id/stock', 'stock.see');

export interface StockMove {
  id: string;
  placeId: string;
  requestId: string;
  quantity: number;
  note: string;
}
/** A delivery straight to a place, past the batches (散货). */
export const receiveStock = route<StockMove, StockRow>('POST', '/programmes/:id/places/:placeId/receipts', 'stock');
/** Over the programme's limit nothing is taken off yet: `awaits` is the approval a second person has to give. */
export const writeOffStock = route<StockMove, StockRow & { awaits: string | null }>(
  'POST',
  '/programmes/:id/places/:placeId/write-offs',
  'stock',
);

/**
 * A stock-take (盘点). The difference `counted - book` is posted, so that bottles handed out between reading the book and
 * sending the count are not counted twice.
 */
export interface StockTake {
  id: string;
  placeId: string;
  requestId: string;
  counted: number;
  /** On hand as the book said when counting began. */
  book: number;
  /** Needed where the two differ. */
  reason?: string;
}
export const takeStock = route<StockTake, StockRow>('POST', '/programmes/:id/places/:placeId/stock-takes', 'person');

/** One place's stock, for whoever keeps it. */
export const getSiteStock = route<{ placeId: string }, { rows: SiteStock[] }>(
  'GET',
  '/places/:placeId/stock',
  'person',
);
export interface SiteStock {
  programme: { id: string; name: string; item: string; unit: string };
  row: StockRow;
}

/** The low-stock number of one place; null goes back to the programme's. */
export const setLowStock = route<{ id: string; placeId: string; requestId: string; lowAt: number | null }, StockRow>(
  'PUT',
  '/programmes/:id/places/:placeId/low-stock',
  'stock',
);

/** Rules of a programme's stock. A write-off of more than `writeOffLimit` units needs a second person. */
export interface StockPolicy {
  writeOffLimit: number;
}
export const getStockPolicy = route<{ id: string }, StockPolicy>('GET', '/programmes/:id/stock-policy', 'stock.see');
export const setStockPolicy = route<{ id: string; requestId: string } & StockPolicy, StockPolicy>(
  'PUT',
  '/programmes/:id/stock-policy',
  'programmes',
);

/** A place that is running low (快没了), emptiest first. */
export interface LowStockRow {
  programme: { id: string; name: string; unit: string };
  place: { id: string; name: string };
  onHand: number;
  inTransit: number;
  lowAt: number;
  /** Handed out here in the seven business days before today. */
  lastWeek: number;
}
export const listLowStock = route<Record<string, never>, { rows: LowStockRow[] }>('GET', '/low-stock', 'stock.see');

// ---- per batch, and what stands behind a figure ----------------------------------------------------------------

/** One batch at one place; `batch` null: stock that came past the batches. */
export interface BatchStockRow extends StockFigures {
  place: { id: string; name: string };
  batch: { id: string; name: string } | null;
}
export const listBatchStock = route<{ id: string; batchId?: string; placeId?: string }, { rows: BatchStockRow[] }>(
  'GET',
  '/programmes/:id/batch-stock',
  'stock.see',
);

/** One transfer behind a figure. */
export interface StockTransfer {
  id: string;
  /** UTC ms. */
  at: number;
  /** `领走`, `到货`, `调出` … */
  words: string;
  /** What it did to this figure. */
  change: number;
  /** Masked name; `系统` for the server itself. */
  by: string;
  note: string;
  /** Name of the batch, where the transfer is about one. */
  batch: string | null;
}
/** Newest first. `batchId` is a batch, or `loose` for what came past the batches. */
export const listStockTransfers = route<
  { id: string; placeId: string; cell: StockCell; batchId?: string; before?: string; limit?: number },
  { rows: StockTransfer[]; next: string | null }
>('GET', '/programmes/:id/places/:placeId/stock-transfers', 'stock.see');
