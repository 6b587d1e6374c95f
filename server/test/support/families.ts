import * as api from '@nuanxin/shared-types';
import { EVERYBODY, limitsOf } from './bookings.js';
import { newRequestId, type Client } from './client.js';

/** Writes a child of eight down, with the consent in force. */
export async function addChild(
  client: Client,
  { name = '小满', birthDate = '2018-03-12' } = {},
): Promise<api.Dependant> {
  const { consent } = await client.call(api.getCity, {});
  const relation = 'parent' as const;
  const child = { name, birthDate, relation, consent: consent.guardian.version };
  return client.call(api.addDependant, { requestId: newRequestId(), ...child });
}

/** Says who else may pick a child up. */
export async function addPicker(client: Client, id: string, name = '李秀兰'): Promise<api.Picker> {
  const picker = { name, phone: '16600001234', relation: 'grandparent' as const };
  const { pickers } = await client.call(api.addPicker, { id, requestId: newRequestId(), ...picker });
  const added = pickers.at(-1);
  if (!added) throw new Error('nobody was added');
  return added;
}

/** Children of six to twelve, free, handed over with a code. */
export const CHILDCARE: Partial<api.OfferingDraft> = {
  kind: 'childcare',
  name: '托管班',
  mode: 'sessions',
  children: { pickUp: true },
  prices: [{ weekdays: [], audience: { ...EVERYBODY, membersOnly: true, minAge: 6, maxAge: 12 }, fen: 0 }],
  limits: limitsOf({ times: 100, noShow: null }),
};

/** Books a session for a child. */
export function bookFor(client: Client, dependantId: string, session: api.BookableSession | undefined) {
  const { id: sessionId = '', offeringId = '' } = session ?? {};
  return client.call(api.book, { requestId: newRequestId(), offeringId, sessionId, dependantId });
}
