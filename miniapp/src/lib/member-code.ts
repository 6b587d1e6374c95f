import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  asciiBytes,
  base32,
  MEMBER_CODE_MAC_LENGTH,
  MEMBER_CODE_STEP_MS,
  memberCodeHead,
  memberCodeStep,
  type CodeSeed,
} from '@nuanxin/shared-types';
import { bytesOf } from './base64url';

/** The code that is in force at a moment (UTC ms). */
export function memberCodeAt(seed: CodeSeed, nowMs: number): string {
  const head = memberCodeHead(seed, memberCodeStep(nowMs));
  const mac = hmac(sha256, bytesOf(seed.seed), asciiBytes(head));
  return head + base32(mac, MEMBER_CODE_MAC_LENGTH);
}

/** Milliseconds until the next code. */
export function memberCodeRest(nowMs: number): number {
  return MEMBER_CODE_STEP_MS - (nowMs % MEMBER_CODE_STEP_MS);
}
