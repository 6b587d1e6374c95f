import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;
/** A phone whose clock is half a minute off still gets in. */
const WINDOW = 1;

/** A new secret for an authenticator app: 160 bits, base32 (RFC 4226, 4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator app reads from a QR code. */
export function totpUri(secret: string, issuer: string, login: string): string {
  return totpOf(secret, issuer, login).toString();
}

/** The 30-second step that six digits belong to; null where they fit none. */
export function totpStep(secret: string, code: string, now: number): number | null {
  const off = totpOf(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return off === null ? null : Math.floor(now / STEP_MS) + off;
}

/** SHA-1, six digits, 30 seconds: the one setting every app knows (RFC 6238). */
function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
}
