import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { localTime } from '../../src/kernel/index.js';
import { newRequestId, type Client } from './client.js';
import type { TestServer } from './server.js';

const SHANGHAI = 'Asia/Shanghai';

/** Puts a change of the rule into force as the programme's next version, as the next campaign would. */
export async function changeRule(
  { client, sql, clock }: TestServer,
  programmeId: string,
  change: Partial<api.ProgrammeRule>,
): Promise<void> {
  const rule = { ...(await client.call(api.getProgramme, { id: programmeId })).rule, ...change };
  const facts = 'status, name, item, unit, rule, offlineAllowance, reversalSeconds, lowStock';
  await sql('UPDATE programme SET rule = ?, version = version + 1 WHERE id = ?', [JSON.stringify(rule), programmeId]);
  await sql(
    `INSERT INTO programme_version (id, programmeId, number, ${facts}, perPersonPerDay, fromDay, at, reason)
     SELECT ?, id, version, ${facts}, ?, ?, ?, '' FROM programme WHERE id = ?`,
    [randomUUID(), rule.perPersonPerDay, localTime(clock.now(), SHANGHAI).day, clock.now(), programmeId],
  );
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

/** A new batch, and some of it on its way to a place. */
export async function sendBatch(
  cadre: Client,
  { programmeId, placeId }: { programmeId: string; placeId: string },
  quantity: number,
  facts: Partial<api.NewBatch> = {},
): Promise<{ batchId: string; shipmentId: string }> {
  const { id: batchId } = await newBatch(cadre, programmeId, { quantity, ...facts });
  const lines = [{ placeId, quantity }];
  const { shipments } = await cadre.call(api.allocateBatch, {
    id: batchId,
    requestId: newRequestId(),
    lines,
    note: '',
  });
  return { batchId, shipmentId: shipments[0]?.id ?? '' };
}

/** A delivery to the depot. */
export async function newBatch(cadre: Client, programmeId: string, facts: Partial<api.NewBatch>): Promise<api.Batch> {
  return cadre.call(api.createBatch, {
    id: programmeId,
    requestId: newRequestId(),
    name: '第一批',
    depotName: '市总仓库',
    arrivedOn: '2026-07-19',
    quantity: 1000,
    note: '',
    ...facts,
  });
}
