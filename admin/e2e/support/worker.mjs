import { randomInt, randomUUID } from 'node:crypto';
import { call } from './api.mjs';

/** A worker's phone, as far as the desk's tests need one. */
export async function workerAt(url, phone) {
  const { sandboxCode } = await call(url, 'POST', '/phone-codes', { phone });
  const { token } = await call(url, 'POST', '/sessions', { phone, phoneCode: sandboxCode });
  return {
    /** Says yes to the transfer that waits. */
    acceptTransfer: async () => {
      const { waiting } = await call(url, 'GET', '/me/transfer', undefined, token);
      await call(url, 'POST', `/transfers/${waiting.id}/acceptance`, { requestId: randomUUID() }, token);
    },
    /** Applies to a union by its poster. */
    apply: async (joinCode) => {
      const { consent } = await call(url, 'GET', '/city');
      const versions = { rules: consent.rules.version, privacy: consent.privacy.version };
      const who = { name: '马小川', idNumber: inventIdNumber(), category: 'driver' };
      await call(url, 'POST', '/memberships', { requestId: randomUUID(), consent: versions, joinCode, ...who }, token);
    },
    /** A seat at a time of an offering: `{ startsAt, providerId }`. */
    book: (offeringId, time) => call(url, 'POST', '/bookings', { requestId: randomUUID(), offeringId, ...time }, token),
    booking: (id) => call(url, 'GET', `/bookings/${id}`, undefined, token),
    slots: async (offeringId, day) =>
      (await call(url, 'GET', `/offerings/${offeringId}/slots?day=${day}`, undefined, token)).slots,
    /** Applies for a course with a photo of each document. */
    enrol: async (offeringId, documents) => {
      const handedIn = [];
      for (const what of documents) handedIn.push({ what, fileIds: [await sendPhoto(url, token)] });
      const body = { requestId: randomUUID(), offeringId, documents: handedIn };
      return call(url, 'POST', '/enrolments', body, token);
    },
  };
}

/** The smallest picture there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

async function sendPhoto(url, token) {
  const form = new FormData();
  form.append('file', new Blob([PIXEL], { type: 'image/png' }), 'photo.png');
  const answer = await fetch(`${url}/api/files?kind=photo`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return (await answer.json()).id;
}

/** The printed code of a union's poster, as a cadre reads it. */
export async function posterOf(url, cadrePhone, union) {
  const { sandboxCode } = await call(url, 'POST', '/phone-codes', { phone: cadrePhone });
  const { token } = await call(url, 'POST', '/sessions', { phone: cadrePhone, phoneCode: sandboxCode });
  const { rows } = await call(url, 'GET', '/join-codes', undefined, token);
  return rows.find((it) => it.union.name === union).code;
}

/** Invented; the check character is right (GB 11643). */
function inventIdNumber() {
  const head = `65010219900101${String(randomInt(1000)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return head + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11];
}
