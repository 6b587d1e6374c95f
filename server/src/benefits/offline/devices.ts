import { Injectable } from '@nestjs/common';
import type { Device as DeviceAnswer } from '@nuanxin/shared-types';
import { Clock, Database, DomainError, newId, randomToken, Requests, Vault, type Actor } from '../../kernel/index.js';
import { clerkPlaces, personOf } from '../../membership/index.js';
import { Device } from './device.entity.js';
import { Programmes } from '../programmes/programmes.js';

/** Clerks' phones that may scan without network (离线核销). */
@Injectable()
export class Devices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly programmes: Programmes,
  ) {}

  async register(actor: Actor, { requestId, label }: { requestId: string; label: string }): Promise<DeviceAnswer> {
    const personId = personOf(actor);
    const { id } = await this.requests.once(requestId, { personId, device: label }, async (tx) => {
      const fresh = newId();
      const keyCipher = this.vault.encrypt(randomToken(32));
      await tx.insert(Device, { id: fresh, personId, keyCipher, label, createdAt: this.clock.now() });
      return { id: fresh };
    });
    return { id, key: (await this.load(actor, id)).key, allowance: await this.allowance(actor) };
  }

  /** The device with its signing key, if it is the clerk's own. @throws DEVICE_UNKNOWN */
  async load(actor: Actor, id: string): Promise<{ id: string; key: string }> {
    const device = await this.db.read.findOneBy(Device, { id, personId: personOf(actor) });
    if (!device) throw new DomainError('DEVICE_UNKNOWN');
    return { id, key: this.vault.decrypt(device.keyCipher) };
  }

  /** The smallest number all programmes at the clerk's places agree to. */
  private async allowance(actor: Actor): Promise<number> {
    const programmes = (await Promise.all(clerkPlaces(actor).map((it) => this.programmes.atPlace(it)))).flat();
    return programmes.length === 0 ? 0 : Math.min(...programmes.map((it) => it.offlineAllowance));
  }
}
