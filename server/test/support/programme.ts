import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from './client.js';
import type { TestServer } from './server.js';

/** Changes what the city pack says of a programme, as the next campaign would. */
export async function changeRule(
  { client, sql }: TestServer,
  programmeId: string,
  change: Partial<api.ProgrammeRule>,
): Promise<void> {
  const { rule } = await client.call(api.getProgramme, { id: programmeId });
  await sql('UPDATE programme SET rule = ? WHERE id = ?', [JSON.stringify({ ...rule, ...change }), programmeId]);
}

/** A delivery arrives. */
export async function deliver(
  cadre: Client,
  { programmeId, placeId }: { programmeId: string; placeId: string },
  quantity: number,
): Promise<api.StockRow> {
  return cadre.call(api.receiveStock, {
    id: programmeId,
    placeId,
    requestId: newRequestId(),
    quantity,
    note: '补货',
  });
}

/** The stock of one place, as the cadre reads it. */
export async function stockOf(
  cadre: Client,
  { programmeId, placeId }: { programmeId: string; placeId: string },
): Promise<api.StockRow> {
  const { rows } = await cadre.call(api.listStock, { id: programmeId });
  const row = rows.find((it) => it.place.id === placeId);
  if (!row) throw new Error('the place is not on the list');
  return row;
}
