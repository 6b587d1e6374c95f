import { randomInt } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { memberCodeAt } from '../../src/kernel/index.js';
import { newRequestId, type Client } from './client.js';
import type { TestClock } from './clock.js';

const DAYS = 16_000;

/** An invented citizen identity number of an adult, with a valid check character (GB 11643). */
export function inventIdNumber(born?: string): string {
  return unseen(() => idNumberOf(`650102${born ?? inventBirthday()}${String(randomInt(1000)).padStart(3, '0')}`));
}

function idNumberOf(head: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(head[i]), 0);
  return head + '10X98765432'.charAt(sum % 11);
}

/** `YYYYMMDD` between 1960 and 2003. */
function inventBirthday(): string {
  return new Date(Date.UTC(1960, 0, 1 + randomInt(DAYS))).toISOString().slice(0, 10).replaceAll('-', '');
}

export function inventPhone(): string {
  return unseen(() => `166${String(randomInt(100_000_000)).padStart(8, '0')}`);
}

const seen = new Set<string>();

/** By chance, but never twice: among 2,600 people on a list two would share a number in every fifth run. */
function unseen(make: () => string): string {
  for (;;) {
    const made = make();
    if (seen.has(made)) continue;
    seen.add(made);
    return made;
  }
}

/** Signs in by phone and SMS code, as the H5 does. */
export async function signIn(client: Client, phone: string): Promise<Client> {
  const { sandboxCode } = await client.call(api.sendPhoneCode, { phone });
  const { token } = await client.call(api.signIn, { phone, phoneCode: sandboxCode });
  return client.as(token);
}

export interface JoinedWorker {
  client: Client;
  card: api.Card;
  phone: string;
  idNumber: string;
}

export type Joining = Partial<Omit<api.Join, 'requestId' | 'consent'>> & { phone?: string };

/** Joins as a new person by phone; `Joining` overrides what is invented. */
export async function joinAs(
  client: Client,
  { phone = inventPhone(), ...answers }: Joining = {},
): Promise<JoinedWorker> {
  const worker = await signIn(client, phone);
  const idNumber = answers.idNumber ?? inventIdNumber();
  const { card } = await worker.call(api.join, await joinInput(client, { ...answers, idNumber }));
  return { client: worker, card, phone, idNumber };
}

/** A complete request to join, with the consent texts in force. */
export async function joinInput(client: Client, answers: Joining): Promise<api.Join> {
  const { consent } = await client.call(api.getCity, {});
  return {
    requestId: newRequestId(),
    consent: { rules: consent.rules.version, privacy: consent.privacy.version },
    name: '马小川',
    idNumber: inventIdNumber(),
    category: 'rider',
    ...answers,
  };
}

/** The code the worker's phone shows at this moment. */
export function codeOf(card: api.Card, clock: TestClock): string {
  if (!card.code) throw new Error('the card carries no code');
  return memberCodeAt(card.code, clock.now());
}
