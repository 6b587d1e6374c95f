import { route } from './route.js';
import type { Shipment } from './shipments.js';

// ---- donors (捐赠方) and batches (批次) --------------------------------------------------------------------------

/** Figures over all sites, and what still lies at the depot: `delivered + found = depot + inTransit + onHand + given + …`. */
export interface BatchFigures {
  delivered: number;
  found: number;
  depot: number;
  inTransit: number;
  onHand: number;
  given: number;
  overGiven: number;
  writtenOff: number;
  lost: number;
}

export interface Donor extends BatchFigures {
  id: string;
  name: string;
  batches: number;
}
/** Donors of a programme, each with its own stock. Without a donor (`id` null): the union's own. */
export const listDonors = route<{ id: string }, { rows: (Omit<Donor, 'id'> & { id: string | null })[] }>(
  'GET',
  '/programmes/:id/donors',
  'stock.see',
);

/** A delivery of many units from a donor, or bought by the union, to a depot. */
export interface Batch extends BatchFigures {
  id: string;
  name: string;
  donor: { id: string; name: string } | null;
  /** Where it lies until it is sent to the sites. */
  depotName: string;
  /** Business day. */
  arrivedOn: string;
  note: string;
  /** Sites it was sent to; how many of them have confirmed. */
  sites: number;
  confirmed: number;
}
export const listBatches = route<{ id: string }, { rows: Batch[] }>('GET', '/programmes/:id/batches', 'stock.see');
export const getBatch = route<{ id: string }, Batch & { programmeId: string }>('GET', '/batches/:id', 'stock.see');

export interface NewBatch {
  id: string;
  requestId: string;
  name: string;
  /** The donor's name; left out: the union's own. A name not seen before makes a donor. */
  donor?: string;
  depotName: string;
  arrivedOn: string;
  quantity: number;
  note: string;
}
export const createBatch = route<NewBatch, Batch>('POST', '/programmes/:id/batches', 'stock');

// ---- allocation (分配) -----------------------------------------------------------------------------------------

/** `even`: the same for each; `last_week`: by what each gave out in the seven days before today. */
export type AllocationWay = 'even' | 'last_week';
export interface AllocationLine {
  placeId: string;
  quantity: number;
}
export interface ProposedLine {
  place: { id: string; name: string };
  quantity: number;
  onHand: number;
  inTransit: number;
  lastWeek: number;
}
/** Shares a total among places; sums exactly. Nothing is saved. */
export const proposeAllocation = route<
  { id: string; way: AllocationWay; total: number; placeIds: string[] },
  { rows: ProposedLine[] }
>('POST', '/batches/:id/allocation-proposals', 'stock');
/** Sends it off: one shipment (配送单) for each line with a quantity. */
export const allocateBatch = route<
  { id: string; requestId: string; lines: AllocationLine[]; note: string },
  { shipments: Shipment[] }
>('POST', '/batches/:id/allocations', 'stock');
