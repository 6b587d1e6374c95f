import { Injectable } from '@nestjs/common';
import type { LowStockRow, StockRow } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import { Audit, Clock, Database, Outbox, Requests, Rounds, type Actor } from '../../../kernel/index.js';
import { Access } from '../../../membership/index.js';
import { Places } from '../../../places/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { Programmes } from '../../programmes/programmes.js';
import { Stock } from '../stock.js';
import { LastWeek } from './last-week.js';
import { SiteAccess } from './site-access.js';
import { Site } from './site.entity.js';
import { ensureSites } from './stock-acts.js';

const EVERY_MS = 60_000;

/**
 * Low-stock warnings (快没了). A scan must not stop to look whether its bottle was the one that makes a stock low, so every
 * minute all stocks of running programmes are looked through; a fall is announced once, however many processes look.
 */
@Injectable()
export class LowStock {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly access: Access,
    private readonly places: Places,
    private readonly programmes: Programmes,
    private readonly siteAccess: SiteAccess,
    private readonly stock: Stock,
    private readonly lastWeek: LastWeek,
    rounds: Rounds,
  ) {
    rounds.every(EVERY_MS, 'LowStock', () => this.look());
  }

  /** Of the running programmes the actor looks after, emptiest first. @throws NOT_ALLOWED */
  async list(actor: Actor): Promise<{ rows: LowStockRow[] }> {
    const unions = new Set(await this.access.unionsOf(actor, 'stock.see'));
    const own = (await this.programmes.visible()).filter((it) => it.status === 'running' && unions.has(it.unionId));
    const rows = (await Promise.all(own.map((it) => this.lowOf(it)))).flat();
    return { rows: rows.sort((a, b) => a.onHand - b.onHand || a.place.name.localeCompare(b.place.name, 'zh')) };
  }

  /** A place's own number; null: the programme's again. @throws NOT_FOUND · PLACE_NOT_LISTED */
  async setThreshold(
    actor: Actor,
    { id, placeId, requestId, lowAt }: { id: string; placeId: string; requestId: string; lowAt: number | null },
  ): Promise<StockRow> {
    await this.siteAccess.hold(actor, 'stock', placeId);
    const programme = await this.programmes.at(id, placeId);
    const body = { by: actor.personId, kind: 'low_stock', id, placeId, lowAt };
    await this.requests.once(requestId, body, async (tx) => {
      await ensureSites(tx, id, [placeId]);
      await tx.update(Site, { programmeId: id, placeId }, { lowAt });
      await this.audit.record(tx, actor, 'stock.low_at_set', placeId, { programmeId: id, lowAt: lowAt ?? 'programme' });
      return {};
    });
    return this.stock.row(programme, placeId);
  }

  /** Announces what has become low, and forgets what has been filled again. */
  async look(): Promise<void> {
    const running = (await this.programmes.visible()).filter((it) => it.status === 'running');
    for (const programme of running) {
      const warned = await this.warned(programme.id);
      for (const row of await this.rowsOf(programme)) {
        if (row.low === warned.has(row.place.id)) continue;
        if (row.low) await this.warn(programme, row);
        else await this.forget(programme.id, row.place.id);
      }
    }
  }

  private async warn(programme: Programme, { place, onHand }: StockRow): Promise<void> {
    const unionId = await this.places.unionOf(place.id);
    const site = { programmeId: programme.id, placeId: place.id };
    await this.db.transact(async (tx) => {
      await ensureSites(tx, programme.id, [place.id]);
      const { affected } = await tx.update(Site, { ...site, warnedAt: IsNull() }, { warnedAt: this.clock.now() });
      if (affected === 1) await this.outbox.announce(tx, 'stock.low', { ...site, unionId, left: onHand });
    });
  }

  private async forget(programmeId: string, placeId: string): Promise<void> {
    await this.db.transact((tx) => tx.update(Site, { programmeId, placeId }, { warnedAt: null }));
  }

  private async warned(programmeId: string): Promise<Set<string>> {
    const sites = await this.db.read.findBy(Site, { programmeId });
    return new Set(sites.filter((it) => it.warnedAt !== null).map((it) => it.placeId));
  }

  private async lowOf(programme: Programme): Promise<LowStockRow[]> {
    const low = (await this.rowsOf(programme)).filter((it) => it.low);
    if (low.length === 0) return [];
    const used = await this.lastWeek.byPlace(programme.id);
    const { id, name, unit } = programme;
    return low.map(({ place, onHand, inTransit, lowAt }) => ({
      programme: { id, name, unit },
      place,
      onHand,
      inTransit,
      lowAt,
      lastWeek: used.get(place.id) ?? 0,
    }));
  }

  private async rowsOf(programme: Programme): Promise<StockRow[]> {
    return this.stock.rows(programme, await this.programmes.placeIds(programme.id));
  }
}
