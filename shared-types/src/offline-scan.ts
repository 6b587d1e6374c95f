import type { OfflineScan } from './benefits.js';

/** What the device signs of an offline scan: HMAC-SHA256 with the device's key over this ASCII text, base64url. */
export function offlineScanMessage(scan: Omit<OfflineScan, 'signature'>): string {
  return [scan.requestId, scan.programmeId, scan.placeId, scan.quantity, scan.code, scan.scannedAt].join('|');
}
