import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

/** Argon2id with 19 MiB, two passes, one lane: the least of OWASP's equal settings, about 20 ms; memory is what guessing costs. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No 0 and O, no 1, I and L: it is read from a screen and typed on another. */
const READABLE = '23456789abcdefghjkmnpqrstuvwxyz';

/** Runs on a thread of its own: a sign-in does not hold up a scan. @returns PHC string */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

export function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, normal(password));
}

/** Three groups of four: 59 bits, for the first sign-in only. */
export function inventPassword(): string {
  return [4, 4, 4].map(randomText).join('-');
}

/** Two groups of five: 49 bits behind a limit of tries. */
export function inventRecoveryCode(): string {
  return [5, 5].map(randomText).join('-').toUpperCase();
}

function randomText(length: number): string {
  return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('');
}

/** The same letters typed on another system are the same password (NIST SP 800-63B: NFKC). */
function normal(password: string): string {
  return password.normalize('NFKC');
}
