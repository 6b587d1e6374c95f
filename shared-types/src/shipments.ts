import { route } from './route.js';

// ---- shipments (配送单): from the depot to a site, or from one site to another -----------------------------------

/** `asked` → `sent` → `received`; `cancelled` before it is received. From the depot it begins as `sent`. */
export type ShipmentStatus = 'asked' | 'sent' | 'received' | 'cancelled';

export interface Shipment {
  id: string;
  programme: { id: string; name: string; item: string; unit: string };
  /** Batches it is made of; none for stock that came past the batches. */
  batches: { id: string; name: string }[];
  /** Null: from the depot. */
  from: { id: string; name: string } | null;
  to: { id: string; name: string };
  /** Asked for, and from `sent` on what was sent. */
  quantity: number;
  status: ShipmentStatus;
  /** What the site counted; null before the receipt. */
  counted: number | null;
  /** Why the count differs, or why it was asked for or cancelled. */
  reason: string;
  note: string;
  /** Photo of the goods at the receipt. */
  photoId: string | null;
  /** UTC ms. */
  createdAt: number;
  sentAt: number | null;
  receivedAt: number | null;
}

/** Newest first. A keeper asks for an own place, either end; at the console the programme is enough. */
export const listShipments = route<
  {
    programmeId?: string;
    batchId?: string;
    placeId?: string;
    status?: ShipmentStatus;
    before?: string;
    limit?: number;
  },
  { rows: Shipment[]; next: string | null }
>('GET', '/shipments', 'person');

/** The site counted what arrived. A difference needs a reason; short is booked as lost, more as found. */
export interface ShipmentReceipt {
  id: string;
  requestId: string;
  counted: number;
  reason?: string;
  /** Id of a file of kind `photo` sent before. */
  photoId?: string;
}
export const receiveShipment = route<ShipmentReceipt, Shipment>('POST', '/shipments/:id/receipt', 'person');

/** Asks another site for stock (调拨); sent by the other, received by whoever gets it. */
export interface NewTransfer {
  id: string;
  requestId: string;
  fromPlaceId: string;
  toPlaceId: string;
  quantity: number;
  reason: string;
}
export const askStockTransfer = route<NewTransfer, Shipment>('POST', '/programmes/:id/transfers', 'person');
/** The giving site sends it off, perhaps less than asked for. */
export const sendStockTransfer = route<{ id: string; requestId: string; quantity: number }, Shipment>(
  'POST',
  '/shipments/:id/dispatch',
  'person',
);
/** Before it is received: an asked one is dropped, a sent one goes back to where it came from. */
export const cancelShipment = route<{ id: string; requestId: string; reason: string }, Shipment>(
  'POST',
  '/shipments/:id/cancellation',
  'person',
);
