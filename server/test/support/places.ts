import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from './client.js';
import type { DemoCity } from './demo.js';
import { inventPhone, signIn } from './people.js';
import { unionOf } from './staff.js';

/** A place of the demo city by its key in the pack. */
export async function placeOf(city: Pick<DemoCity, 'sql'>, key: string): Promise<string> {
  const [row] = await city.sql<{ id: string }>('SELECT id FROM place WHERE packKey = ?', [key]);
  if (!row) throw new Error(`no place ${key}`);
  return row.id;
}

/** A new station of the eastern street, open day and night. */
export async function newStation(
  city: DemoCity,
  name: string,
  facilityCodes = ['charging', 'microwave'],
): Promise<string> {
  const { id } = await city.cadre.call(api.createPlace, {
    requestId: newRequestId(),
    unionId: await unionOf(city, 'dongsi-street'),
    kind: 'station',
    name,
    address: '东四路 36 号',
    district: '东城区',
    longitude: 107.1,
    latitude: 37.7,
    hours: '00:00-24:00',
    facilityCodes,
  });
  return id;
}

/** Somebody new who keeps a place (保管员), signed in. */
export async function keeperOf(city: DemoCity, placeId: string): Promise<Client> {
  const phone = inventPhone();
  const { personId } = await city.cadre.call(api.addClerk, {
    placeId,
    requestId: newRequestId(),
    name: '贺春燕',
    phone,
  });
  await city.sql("UPDATE role_grant SET role = 'keeper' WHERE personId = ?", [personId]);
  return signIn(city.client, phone);
}

/** A report with as little as it needs. */
export function reported(
  id: string,
  kind: api.ReportKind,
  more: Partial<Pick<api.PlaceReport, 'facility' | 'words' | 'photoId'>> = {},
): api.PlaceReport {
  return { id, requestId: newRequestId(), kind, ...more };
}
