import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { asciiBytes, offlineScanMessage, type OfflineScan } from '@nuanxin/shared-types';
import { base64urlOf, bytesOf } from '../../lib/base64url';

/** HMAC-SHA256 of an offline scan with the device's key, as the contract asks; both base64url. */
export function signScan(scan: Omit<OfflineScan, 'signature'>, key: string): string {
  return base64urlOf(hmac(sha256, bytesOf(key), asciiBytes(offlineScanMessage(scan))));
}
