import Taro from '@tarojs/taro';
import { registerDevice, reverseRedemption, sendOfflineScans, type OfflineScan } from '@nuanxin/shared-types';
import { ApiError, call } from '../../lib/api';
import { newRequestId } from '../../lib/ids';
import { queue } from './queue';
import { settle, takeBatch, type DueReversal, type WaitingScan } from './queue-rules';
import { signScan } from './signature';

let running: Promise<void> | null = null;

/**
 * Registers this phone where that is missing, then sends what waits. Called again while it runs, it is the same run.
 * Throws `ApiError`, `Offline`; what was not answered stays in the queue.
 */
export function upload(): Promise<void> {
  running ??= run().finally(() => {
    running = null;
  });
  return running;
}

async function run(): Promise<void> {
  await register();
  for (let left = Infinity; queue.get().waiting.length > 0 && queue.get().waiting.length < left;) {
    left = queue.get().waiting.length;
    await sendBatch();
  }
  for (const due of queue.get().reversals) await sendReversal(due);
}

async function register(): Promise<void> {
  if (queue.get().device) return;
  const requestId = queue.get().registration ?? newRequestId();
  queue.change((state) => ({ ...state, registration: requestId }));
  const device = await call(registerDevice, { requestId, label: Taro.getDeviceInfo().model.slice(0, 60) });
  // Scans of a device the server no longer knows were not believed yet; the new key vouches for them.
  queue.change((state) => ({
    ...state,
    device,
    registration: null,
    waiting: state.waiting.map((scan) => ({ ...scan, signature: signScan(scan, device.key) })),
  }));
}

async function sendBatch(): Promise<void> {
  const { device } = queue.get();
  if (!device) return;
  const { batch, state } = takeBatch(queue.get());
  queue.change(() => state);
  try {
    const { rows } = await call(sendOfflineScans, { deviceId: device.id, scans: batch.map(asSigned) });
    queue.change((now) => settle(now, rows, newRequestId));
  } catch (error) {
    // Another clerk signed in on this phone, or the device was revoked: register anew at the next run.
    if (error instanceof ApiError && error.code === 'DEVICE_UNKNOWN') queue.change((now) => ({ ...now, device: null }));
    throw error;
  }
}

/** The scan without what only this phone needs to know. */
function asSigned({ requestId, programmeId, placeId, quantity, code, scannedAt, signature }: WaitingScan): OfflineScan {
  return { requestId, programmeId, placeId, quantity, code, scannedAt, signature };
}

async function sendReversal({ redemptionId, requestId, reason, tail }: DueReversal): Promise<void> {
  const done = () => {
    queue.change((state) => ({ ...state, reversals: state.reversals.filter((it) => it.requestId !== requestId) }));
  };
  try {
    await call(reverseRedemption, { id: redemptionId, requestId, reason });
    done();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500 || error.status === 401) throw error;
    done();
    const notice = { requestId, tail, scannedAt: null, says: error.says, next: error.next };
    queue.change((state) => ({ ...state, notices: [...state.notices, notice] }));
  }
}
