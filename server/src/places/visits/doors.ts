import { Injectable } from '@nestjs/common';
import type { PlaceDoor } from '@nuanxin/shared-types';
import {
  Audit,
  Clock,
  Codes,
  Database,
  newId,
  PublicUrl,
  randomToken,
  Requests,
  Vault,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Sites } from '../truth/sites.js';
import { Door } from './door.entity.js';

const LOCK_KEY_BYTES = 32;

/** The code at the door of a place, and the key of its smart lock. */
@Injectable()
export class Doors {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly codes: Codes,
    private readonly publicUrl: PublicUrl,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly access: Access,
    private readonly sites: Sites,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async get(actor: Actor, placeId: string): Promise<PlaceDoor> {
    await this.unionOf(actor, placeId);
    const door = await this.db.read.findOneBy(Door, { placeId });
    const code = door?.handle ? this.codes.doorCode(door.handle) : null;
    const url = code && `${this.publicUrl.value}/d/${code}`;
    return { placeId, code, url, madeAt: door?.madeAt ?? null, lockSince: door?.lockSince ?? null };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async newCode(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<PlaceDoor> {
    const unionId = await this.unionOf(actor, id);
    await this.requests.once(requestId, { by: actor.personId, kind: 'door_code', id }, async (tx) => {
      await this.set(tx, id, { handle: this.codes.newHandle(), madeAt: this.clock.now() });
      await this.audit.record(tx, actor, 'place_door.coded', id, { unionId });
      return {};
    });
    return this.get(actor, id);
  }

  /** The same request again shows the key in force again, for the answer may have been lost. @throws NOT_ALLOWED · NOT_FOUND */
  async newLockKey(
    actor: Actor,
    { id, requestId }: { id: string; requestId: string },
  ): Promise<{ placeId: string; key: string }> {
    const unionId = await this.unionOf(actor, id);
    await this.requests.once(requestId, { by: actor.personId, kind: 'lock_key', id }, async (tx) => {
      const lockKeyCipher = this.vault.encrypt(randomToken(LOCK_KEY_BYTES));
      await this.set(tx, id, { lockKeyCipher, lockSince: this.clock.now() });
      await this.audit.record(tx, actor, 'place_door.lock_keyed', id, { unionId });
      return {};
    });
    const { lockKeyCipher } = await this.db.read.findOneByOrFail(Door, { placeId: id });
    return { placeId: id, key: this.vault.decrypt(lockKeyCipher ?? '') };
  }

  /** The key a lock signs with, base64url; null: none. */
  async lockKeyOf(placeId: string): Promise<string | null> {
    const door = await this.db.read.findOneBy(Door, { placeId });
    return door?.lockKeyCipher ? this.vault.decrypt(door.lockKeyCipher) : null;
  }

  private async set(tx: Tx, placeId: string, part: Partial<Door>): Promise<void> {
    const known = await tx.update(Door, { placeId }, part);
    const bare = { handle: null, madeAt: null, lockKeyCipher: null, lockSince: null };
    if (known.affected === 0) await tx.insert(Door, { id: newId(), placeId, ...bare, ...part });
  }

  private async unionOf(actor: Actor, placeId: string): Promise<string> {
    const { unionId } = await this.sites.one(placeId);
    await this.access.over(actor, 'places', unionId);
    return unionId;
  }
}
