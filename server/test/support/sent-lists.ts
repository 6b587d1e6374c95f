import * as api from '@nuanxin/shared-types';
import { ImportWorker } from '../../src/membership/index.js';
import { newRequestId, type Client } from './client.js';
import { inventIdNumber, inventPhone } from './people.js';
import type { TestServer } from './server.js';

export const HEADINGS = ['姓名', '身份证号', '手机号', '工种', '平台'];

/** A row as a union's office writes one: name, ID number, phone, job. */
export function listedRow(
  more: { name?: string; idNumber?: string; phone?: string; category?: string } = {},
): string[] {
  const { name = '马小川', idNumber = inventIdNumber(), phone = inventPhone(), category = '外卖骑手' } = more;
  return [name, idNumber, phone, category];
}

export function csvOf(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(rows.map((it) => it.join(',')).join('\r\n'));
}

/** Sends a list for a union; its trial begins. @returns the id of the import */
export async function sendList(
  cadre: Client,
  unionId: string,
  sheet: Uint8Array<ArrayBuffer> = csvOf([HEADINGS, listedRow()]),
): Promise<string> {
  const { id: fileId } = await cadre.upload(api.postFile, { kind: 'sheet' }, sheet);
  const asked = { requestId: newRequestId(), fileId, unionId, source: '2026 年名册' };
  return (await cadre.call(api.createMemberImport, asked)).id;
}

/** Lets this process work off what is due. */
export async function workOff({ app }: Pick<TestServer, 'app'>): Promise<void> {
  await app.get(ImportWorker).work();
}

/** A list tried and, if it can be, imported; how it stands then. */
export async function importList(server: TestServer, cadre: Client, unionId: string, sheet: Uint8Array<ArrayBuffer>) {
  const id = await sendList(cadre, unionId, sheet);
  await settled(server, cadre, id);
  await cadre.call(api.startMemberImport, { id, requestId: newRequestId() });
  return settled(server, cadre, id);
}

/** How an import stands when nobody works on it any more. */
export async function settled(server: TestServer, cadre: Client, id: string) {
  for (;;) {
    // The worker's own timer may be at work on it already: this waits for that round and then takes another.
    await workOff(server);
    const state = await cadre.call(api.getMemberImport, { id });
    if (state.status !== 'trying' && state.status !== 'importing') return state;
  }
}
