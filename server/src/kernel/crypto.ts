import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** The master keys: the first encrypts and signs, all decrypt and verify. */
export interface Keys {
  master: { id: string; key: Buffer }[];
  /** Makes blind indexes; rotating it means re-indexing, so it stands apart. */
  index: Buffer;
}

const TAG_BYTES = 16;

/**
 * Protects personal data at rest: AES-256-GCM with a data key derived per master key, and blind indexes (keyed HMAC) to find a
 * person by ID number or phone without storing either.
 */
export class Vault {
  private readonly dataKeys = new Map<string, Buffer>();
  private readonly current: string;

  constructor(private readonly keys: Keys) {
    const [first] = keys.master;
    if (!first) throw new Error('a master key is needed');
    this.current = first.id;
    for (const { id, key } of keys.master) this.dataKeys.set(id, derive(key, 'data'));
  }

  /** `keyId.iv.tag.text`, base64url parts. */
  encrypt(text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.dataKey(this.current), iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [this.current, iv, cipher.getAuthTag(), body]
      .map((it) => (Buffer.isBuffer(it) ? it.toString('base64url') : it))
      .join('.');
  }

  decrypt(text: string): string {
    const [keyId = '', iv = '', tag = '', body = ''] = text.split('.');
    // Without the length Node takes a tag cut down to four bytes, which can be guessed.
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', this.dataKey(keyId), Buffer.from(iv, 'base64url'), options);
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
  }

  /** Whether a cipher text was made with the master key in use. */
  isCurrent(text: string): boolean {
    return text.startsWith(`${this.current}.`);
  }

  /** Tells keys apart without telling anything of them: a mark by key id, and one for the index key. */
  marks(): Record<string, string> {
    const all = [...this.dataKeys, ['index', this.keys.index] as const];
    return Object.fromEntries(all.map(([id, key]) => [id, hmac(key, 'mark').toString('base64url').slice(0, 16)]));
  }

  /** Blind index of a value of a kind (`id-number`, `phone`, `openid`): the same for the same value, says nothing else. */
  blindIndex(kind: string, value: string): string {
    return createHmac('sha256', this.keys.index).update(`${kind}:${value}`).digest('base64url');
  }

  /** Keyed hash of a request body, which may hold a phone number. */
  fingerprint(text: string): string {
    return this.blindIndex('request', text);
  }

  private dataKey(id: string): Buffer {
    const key = this.dataKeys.get(id);
    if (!key) throw new Error(`no master key "${id}"`);
    return key;
  }
}

/** A key for one purpose, derived from a master key (HKDF, RFC 5869). */
export function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `nuanxin/${purpose}`, 32));
}

export function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Comparison that takes the same time wherever the texts differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** An unguessable token of n bytes, base64url. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
