import { Injectable } from '@nestjs/common';
import type { Offering as OfferingAnswer, OfferingKind } from '@nuanxin/shared-types';
import { Database } from '../../kernel/index.js';
import { Places } from '../../places/index.js';
import { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { NOWHERE, placeFacts } from './place-facts.js';
import { limitWords, priceWords } from './words.js';

interface Position {
  longitude?: number;
  latitude?: number;
}

/** Offerings as everybody sees them. */
@Injectable()
export class OfferingView {
  constructor(
    private readonly db: Database,
    private readonly offerings: Offerings,
    private readonly places: Places,
  ) {}

  /** What is open, nearest first where a position is given, else by name. */
  async list({
    kind,
    placeId,
    ...position
  }: Position & { kind?: OfferingKind; placeId?: string }): Promise<{ rows: OfferingAnswer[] }> {
    const where = { status: 'open' as const, ...(kind && { kind }), ...(placeId !== undefined && { placeId }) };
    const found = await this.db.read.find(Offering, { where, order: { name: 'ASC', id: 'ASC' } });
    const rows = await this.many(found, position);
    if (position.longitude === undefined || position.latitude === undefined) return { rows };
    const far = (it: OfferingAnswer) => it.distanceMetres ?? Infinity;
    return { rows: rows.sort((a, b) => far(a) - far(b)) };
  }

  /** @throws NOT_FOUND */
  async get({ id, ...position }: { id: string } & Position): Promise<OfferingAnswer> {
    const offering = await this.offerings.shown(id);
    const [row] = await this.many([offering], position);
    if (!row) throw new Error(`offering ${id} has no answer`);
    return row;
  }

  private async many(offerings: readonly Offering[], position: Position): Promise<OfferingAnswer[]> {
    const ids = [...new Set(offerings.map((it) => it.placeId))];
    const places = new Map((await this.places.byIds(ids, position)).map((it) => [it.id, it]));
    const names = await this.offerings.names(offerings);
    return offerings.map((offering) => {
      const { id, kind, name, summary, bring, mode, status, room, children } = offering;
      const { slots, course, team, prices, limits } = offering;
      const place = places.get(offering.placeId);
      return {
        ...{ id, kind, name, summary, bring, mode, status, room, children, course, team },
        place: place ? placeFacts(place) : NOWHERE,
        distanceMetres: place?.distanceMetres ?? null,
        durationMinutes: slots.durationMinutes,
        priceWords: priceWords(prices, names),
        limitWords: limitWords(limits),
      };
    });
  }
}
