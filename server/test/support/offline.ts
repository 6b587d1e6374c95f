import * as api from '@nuanxin/shared-types';
import { hmac } from '../../src/kernel/index.js';
import { newRequestId } from './client.js';
import type { TestCounter } from './counter.js';
import type { TestServer } from './server.js';

/** A clerk's phone without network: it keeps signed scans and sends them later. */
export interface TestDevice {
  device: api.Device;
  /** A scan of this code at this moment, signed. */
  scan(code: string, more?: Partial<api.OfflineScan>): api.OfflineScan;
  send(...scans: api.OfflineScan[]): Promise<api.OfflineOutcome[]>;
}

export async function openDevice({ clock }: Pick<TestServer, 'clock'>, counter: TestCounter): Promise<TestDevice> {
  const { client, programmeId, placeId } = counter;
  const device = await client.call(api.registerDevice, { requestId: newRequestId(), label: '店里的手机' });
  return {
    device,
    scan: (code, more) => {
      const scan = {
        requestId: newRequestId(),
        programmeId,
        placeId,
        quantity: 1,
        code,
        scannedAt: clock.now(),
        ...more,
      };
      return { ...scan, signature: signatureOf(device.key, scan), ...more };
    },
    send: async (...scans) => (await client.call(api.sendOfflineScans, { deviceId: device.id, scans })).rows,
  };
}

function signatureOf(key: string, scan: Omit<api.OfflineScan, 'signature'>): string {
  return hmac(Buffer.from(key, 'base64url'), api.offlineScanMessage(scan)).toString('base64url');
}
