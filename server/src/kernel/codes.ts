import { randomBytes } from 'node:crypto';
import {
  base32,
  MEMBER_CODE_MAC_LENGTH,
  memberCodeHead,
  memberCodeStep,
  CODE_ALPHABET,
  type CodeSeed,
} from '@nuanxin/shared-types';
import { derive, hmac, sameText, type Keys } from './crypto.js';
import { DomainError } from './errors.js';

/** Kinds of signed codes, by their first character. The member code (`M`) is computed on the phone, see shared-types. */
const KINDS = { join: 'J', clerk: 'C', booking: 'B', door: 'D', certificate: 'Z', pickUp: 'K' } as const;
const PATTERN = new RegExp(`^[A-Z][${CODE_ALPHABET}]{13,31}$`);
const HANDLE_LENGTH = 8;

/** A member code whose signature is right; whether it is fresh and unused is for the caller to say. */
export interface MemberCode {
  handle: string;
  step: number;
}

/**
 * The one codec of signed codes: kind, key id, payload, 50 bits of HMAC-SHA256; short enough for a mini-program scene (32
 * characters) and in the alphabet that QR codes store best. Keys rotate by their id.
 */
export class Codes {
  private readonly codeKeys: Map<string, Buffer>;
  private readonly current: string;

  constructor(keys: Keys) {
    this.codeKeys = new Map(keys.master.map(({ id, key }) => [id, derive(key, 'codes')]));
    this.current = keys.master[0]?.id ?? '';
  }

  /** A fresh random handle: 40 bits in the code alphabet. */
  newHandle(): string {
    return base32(randomBytes(5), HANDLE_LENGTH);
  }

  /** The poster code (入会码) of a handle. */
  joinCode(handle: string): string {
    return this.sign('join', handle);
  }

  /** @throws JOIN_CODE_UNKNOWN */
  readJoinCode(text: string): string {
    const handle = this.read('join', text);
    if (handle === null) throw new DomainError('JOIN_CODE_UNKNOWN');
    return handle;
  }

  /** The code of a clerk's invitation (核销员邀请). */
  clerkCode(handle: string): string {
    return this.sign('clerk', handle);
  }

  /** @throws INVITATION_OVER */
  readClerkCode(text: string): string {
    const handle = this.read('clerk', text);
    if (handle === null) throw new DomainError('INVITATION_OVER');
    return handle;
  }

  /** The check-in code (预约码) of a booking's handle. */
  bookingCode(handle: string): string {
    return this.sign('booking', handle);
  }

  /** @throws BOOKING_CODE_UNKNOWN */
  readBookingCode(text: string): string {
    const handle = this.read('booking', text);
    if (handle === null) throw new DomainError('BOOKING_CODE_UNKNOWN');
    return handle;
  }

  /** The pick-up code (接送码) of a child's booking: of the same handle, and yet nobody can make one out of the other. */
  pickUpCode(handle: string): string {
    return this.sign('pickUp', handle);
  }

  /** @throws PICK_UP_CODE_UNKNOWN */
  readPickUpCode(text: string): string {
    const handle = this.read('pickUp', text);
    if (handle === null) throw new DomainError('PICK_UP_CODE_UNKNOWN');
    return handle;
  }

  /** The code at the door of a place (门口码). */
  doorCode(handle: string): string {
    return this.sign('door', handle);
  }

  /** @throws DOOR_CODE_UNKNOWN */
  readDoorCode(text: string): string {
    const handle = this.read('door', text);
    if (handle === null) throw new DomainError('DOOR_CODE_UNKNOWN');
    return handle;
  }

  /** The public code (证书编码) of a certificate's handle. */
  certificateCode(handle: string): string {
    return this.sign('certificate', handle);
  }

  /** @throws CERTIFICATE_UNKNOWN */
  readCertificateCode(text: string): string {
    const handle = this.read('certificate', text);
    if (handle === null) throw new DomainError('CERTIFICATE_UNKNOWN');
    return handle;
  }

  /** What a phone needs to compute the member code of a handle. A new handle revokes the old code. */
  seed(handle: string): CodeSeed {
    return { handle, seed: this.seedKey(this.current, handle).toString('base64url'), keyId: this.current };
  }

  /**
   * @throws CODE_WRONG_KIND not a code of ours, or of another kind
   * @throws CODE_INVALID the signature does not fit
   */
  readMemberCode(text: string): MemberCode {
    if (!PATTERN.test(text) || !text.startsWith('M')) throw new DomainError('CODE_WRONG_KIND');
    const head = text.slice(0, -MEMBER_CODE_MAC_LENGTH);
    const keyId = head.charAt(1);
    if (head.length !== 2 + HANDLE_LENGTH + 6 || !this.codeKeys.has(keyId)) throw new DomainError('CODE_INVALID');
    const handle = head.slice(2, 2 + HANDLE_LENGTH);
    if (!sameText(mac(this.seedKey(keyId, handle), head), text.slice(head.length)))
      throw new DomainError('CODE_INVALID');
    const step = [...head.slice(2 + HANDLE_LENGTH)].reduce((sum, char) => sum * 32 + CODE_ALPHABET.indexOf(char), 0);
    return { handle, step };
  }

  private sign(kind: keyof typeof KINDS, handle: string): string {
    const head = `${KINDS[kind]}${this.current}${handle}`;
    return head + mac(this.keyOf(this.current), head);
  }

  /** The handle of a code of this kind; null where it is another kind or the signature does not fit. */
  private read(kind: keyof typeof KINDS, text: string): string | null {
    const head = text.slice(0, -MEMBER_CODE_MAC_LENGTH);
    const key = this.codeKeys.get(head.charAt(1));
    const right = head.startsWith(KINDS[kind]) && key && sameText(mac(key, head), text.slice(head.length));
    return right ? head.slice(2) : null;
  }

  private keyOf(id: string): Buffer {
    const key = this.codeKeys.get(id);
    if (!key) throw new Error(`no code key "${id}"`);
    return key;
  }

  private seedKey(keyId: string, handle: string): Buffer {
    return hmac(this.keyOf(keyId), `seed:${handle}`);
  }
}

/** The member code a phone shows at a moment (UTC ms); the server itself never needs it, specs and the scenario runner do. */
export function memberCodeAt(seed: CodeSeed, at: number): string {
  const head = memberCodeHead(seed, memberCodeStep(at));
  return head + mac(Buffer.from(seed.seed, 'base64url'), head);
}

/** A code is good in its own step and the next one: dead after 60 s. One step ahead is allowed for fast clocks. */
export function isFresh(step: number, at: number): boolean {
  const now = memberCodeStep(at);
  return step >= now - 1 && step <= now + 1;
}

function mac(key: Buffer, head: string): string {
  return base32(hmac(key, head), MEMBER_CODE_MAC_LENGTH);
}
