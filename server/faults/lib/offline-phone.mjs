import { createHmac } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { BATCH } from './forms.mjs';

/** A clerk's phone that scans without network: it signs what it scans and sends it later. */
export class OfflinePhone {
  constructor(clerk, { id, key }) {
    this.clerk = clerk;
    this.deviceId = id;
    this.key = Buffer.from(key, 'base64url');
  }

  /** Some scans in one go, each `{ requestId, quantity, code, scannedAt }`. */
  batch(scans) {
    const of = (more) => ({ deviceId: this.deviceId, scans: scans.map((it) => this.#sign({ ...it, ...more(it) })) });
    return {
      act: 'offline',
      form: BATCH,
      route: api.sendOfflineScans,
      input: of(() => ({})),
      otherInput: of(({ quantity }) => ({ quantity: quantity + 1 })),
      by: this.clerk,
    };
  }

  #sign({ requestId, quantity, code, scannedAt }) {
    const { programmeId, placeId } = this.clerk;
    const scan = { requestId, programmeId, placeId, quantity, code, scannedAt };
    const mac = createHmac('sha256', this.key).update(api.offlineScanMessage(scan));
    return { ...scan, signature: mac.digest('base64url') };
  }
}
