import { Injectable } from '@nestjs/common';
import type { PlaceTurn, TurnKind } from '@nuanxin/shared-types';
import { Between, In } from 'typeorm';
import { Audit, Database, newId, Requests, Vault, type Actor } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Places } from '../records/places.js';
import { PlaceTurnRecord } from './place-turn.entity.js';

const LISTED = 800;

/** Who helps and who cleans at a place on which day (志愿者、值日). */
@Injectable()
export class PlaceTurns {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly vault: Vault,
    private readonly places: Places,
  ) {}

  /** @throws NOT_FOUND */
  async list(actor: Actor, { id, from, until }: { id: string; from: string; until: string }) {
    await this.access.over(actor, 'places', await this.places.unionOf(id));
    const rows = await this.db.read.find(PlaceTurnRecord, {
      where: { placeId: id, day: Between(from, until) },
      order: { day: 'ASC', kind: 'ASC' },
      take: LISTED,
    });
    const turns = rows.map(({ day, kind, whoCipher }): PlaceTurn => ({
      day,
      kind,
      who: this.vault.decrypt(whoCipher),
    }));
    return { rows: turns };
  }

  /** @throws NOT_FOUND */
  async set(
    actor: Actor,
    { id, requestId, kind, days, who }: { id: string; requestId: string; kind: TurnKind; days: string[]; who: string },
  ): Promise<{ done: true }> {
    await this.access.over(actor, 'places', await this.places.unionOf(id));
    await this.requests.once(requestId, { by: actor.personId, id, kind, days, who }, async (tx) => {
      await tx.delete(PlaceTurnRecord, { placeId: id, kind, day: In(days) });
      const fresh = () => ({ id: newId(), placeId: id, kind, whoCipher: this.vault.encrypt(who) });
      if (who !== '')
        await tx.insert(
          PlaceTurnRecord,
          [...new Set(days)].map((day) => ({ ...fresh(), day })),
        );
      await this.audit.record(tx, actor, 'place.turns_set', id, { kind, days: days.length, from: days[0] ?? '' });
      return {};
    });
    return { done: true };
  }
}
