import { Injectable } from '@nestjs/common';
import type { LockEvent, SignedLockEvent } from '@nuanxin/shared-types';
import { lockEvent } from '@nuanxin/shared-types/schema';
import { Clock, DomainError, hmac, Requests, sameText, sha256, Vault } from '../../kernel/index.js';
import { Doors } from './doors.js';
import { Visits } from './visits.js';

const MINUTE_MS = 60_000;
/** Of the time of sending, either way. */
const CLOCK_OFF_MS = 5 * MINUTE_MS;
/** A lock without network keeps its events so long. */
const KEPT_MS = 7 * 24 * 60 * MINUTE_MS;

/** What smart locks call back with (`config/smart-locks.md`): signed, fresh, each event once. */
@Injectable()
export class LockEvents {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly doors: Doors,
    private readonly visits: Visits,
  ) {}

  /**
   * @throws LOCK_SIGNATURE_WRONG · LOCK_TIME_WRONG · INVALID_INPUT what was signed is no event ·
   * REQUEST_ID_REUSED an event of this id said something else */
  async hear({ id: placeId, timestamp, event: signed, signature }: SignedLockEvent): Promise<{ counted: boolean }> {
    const key = await this.doors.lockKeyOf(placeId);
    if (key === null || !isSignedWith(key, timestamp, signed, signature)) throw new DomainError('LOCK_SIGNATURE_WRONG');
    const event = eventIn(signed);
    const now = this.clock.now();
    const late = now - event.at > KEPT_MS || event.at - now > CLOCK_OFF_MS;
    if (Math.abs(now - timestamp) > CLOCK_OFF_MS || late) throw new DomainError('LOCK_TIME_WRONG');
    const { id, at, visitor } = event;
    // The name a lock has for somebody means nothing at another place.
    const who = visitor === undefined ? null : this.vault.blindIndex('visitor', `lock:${placeId}:${visitor}`);
    const coming = { placeId, visitor: who, at, member: false, enterprise: null, source: 'lock' as const };
    return this.requests.once(requestIdOf(placeId, id), { kind: 'lock_event', coming }, async (tx) => ({
      counted: await this.visits.arrive(tx, coming),
    }));
  }
}

/** A lock names its events as it likes; what is remembered of a request has 36 characters: 216 bits of a hash. */
function requestIdOf(placeId: string, eventId: string): string {
  return sha256(`lock:${placeId}:${eventId}`).slice(0, 36);
}

function isSignedWith(key: string, timestamp: number, event: string, signature: string): boolean {
  return sameText(hmac(Buffer.from(key, 'base64url'), `${timestamp}.${event}`).toString('hex'), signature);
}

function eventIn(text: string): LockEvent {
  const read = lockEvent.safeParse(jsonOf(text));
  if (!read.success) throw new DomainError('INVALID_INPUT', { field: 'event', problem: '不是门锁事件' });
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
