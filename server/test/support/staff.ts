import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from './client.js';
import type { DemoCity } from './demo.js';
import { inventPhone, signIn } from './people.js';

/** Id of a union of the city pack. */
export async function unionOf(city: DemoCity, code: string): Promise<string> {
  const [row] = await city.sql<{ id: string }>('SELECT id FROM labour_union WHERE code = ?', [code]);
  return row?.id ?? '';
}

/** Somebody new with a role in a union of the city pack, signed in. */
export async function workerOf(city: DemoCity, role: api.RoleName, union: string): Promise<Client> {
  const phone = inventPhone();
  const { placeId } = await city.counterAt('chenlu');
  const clerk = { placeId, requestId: newRequestId(), name: '东干', phone };
  const { personId } = await city.cadre.call(api.addClerk, clerk);
  const scopeId = await unionOf(city, union);
  await city.sql('UPDATE role_grant SET role = ?, scopeId = ? WHERE personId = ?', [role, scopeId, personId]);
  return signIn(city.client, phone);
}
