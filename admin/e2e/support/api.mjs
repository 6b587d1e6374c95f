import { randomUUID } from 'node:crypto';

export async function call(url, method, path, body, token) {
  const answer = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(result)}`);
  return result;
}

/** A clerk's phone, as far as the desk's tests need one: signs in and gives a bottle to somebody who has not joined yet. */
export async function clerkAt(url, phone) {
  const { sandboxCode } = await call(url, 'POST', '/phone-codes', { phone });
  const { token, me } = await call(url, 'POST', '/sessions', { phone, phoneCode: sandboxCode });
  const place = me.roles.find(({ role }) => role === 'clerk');
  const { programmes } = await call(url, 'GET', `/counters/${place.scopeId}`, undefined, token);
  return {
    place: place.scopeName,
    /** What is on its way to the shop. */
    shipments: async () =>
      (await call(url, 'GET', `/shipments?placeId=${place.scopeId}&status=sent`, undefined, token)).rows,
    receive: (id, counted, reason) =>
      call(url, 'POST', `/shipments/${id}/receipt`, { requestId: randomUUID(), counted, reason }, token),
    giveGuest: (guestPhone, quantity) =>
      call(
        url,
        'POST',
        '/redemptions',
        {
          requestId: randomUUID(),
          programmeId: programmes[0].id,
          placeId: place.scopeId,
          quantity,
          guest: { phone: guestPhone, category: 'rider' },
        },
        token,
      ),
  };
}
