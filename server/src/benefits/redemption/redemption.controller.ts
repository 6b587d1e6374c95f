import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Counters } from './counters.js';
import { Devices } from '../offline/devices.js';
import { OfflineScans } from '../offline/offline-scans.js';
import { OverGiven } from '../offline/over-given.js';
import { Redemptions } from './redemptions.js';
import { Reversals } from './reversals.js';

@Controller()
export class RedemptionController {
  constructor(
    private readonly redemptions: Redemptions,
    private readonly reversals: Reversals,
    private readonly counters: Counters,
    private readonly devices: Devices,
    private readonly offlineScans: OfflineScans,
    private readonly overGiven: OverGiven,
  ) {}

  @On(api.redeem)
  redeem(actor: Actor, input: api.Redeem): Promise<api.Redemption> {
    return this.redemptions.redeem(actor, input);
  }

  @On(api.reverseRedemption)
  reverse(actor: Actor, input: { id: string; requestId: string; reason: string }): Promise<api.Redemption> {
    return this.reversals.reverse(actor, input);
  }

  @On(api.listRedemptions)
  list(actor: Actor, input: Parameters<Redemptions['list']>[1]) {
    return this.redemptions.list(actor, input);
  }

  @On(api.listMyRedemptions)
  listMine(actor: Actor, input: { before?: string; limit?: number }) {
    return this.redemptions.listMine(actor, input);
  }

  @On(api.getCounter)
  counter(actor: Actor, { placeId }: { placeId: string }): Promise<api.Counter> {
    return this.counters.get(actor, placeId);
  }

  @On(api.registerDevice)
  registerDevice(actor: Actor, input: { requestId: string; label: string }): Promise<api.Device> {
    return this.devices.register(actor, input);
  }

  @On(api.sendOfflineScans)
  sendOfflineScans(actor: Actor, input: { deviceId: string; scans: api.OfflineScan[] }) {
    return this.offlineScans.send(actor, input);
  }

  @On(api.listOverGiven)
  async listOverGiven(actor: Actor, input: { day?: string }): Promise<{ rows: api.OverGivenRow[] }> {
    const { rows } = await this.overGiven.list(actor, input);
    return { rows };
  }
}
