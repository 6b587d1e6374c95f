import { Injectable } from '@nestjs/common';
import { LateShipments, Programmes } from '../../benefits/index.js';
import { Directory, scopesOf, type Actor, type WorkSource } from '../../kernel/index.js';
import { Scopes } from '../figures/scope.js';

/** Goods sent more than two days ago that nobody signed for. */
@Injectable()
export class LateConsignments implements WorkSource {
  readonly kind = 'late_consignment';

  constructor(
    private readonly scopes: Scopes,
    private readonly shipments: LateShipments,
    private readonly programmes: Programmes,
    private readonly directory: Directory,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'stock').length === 0) return [];
    const late = await this.shipments.in(await this.scopes.of(actor, {}, 'stock'));
    const places = await this.directory.placesById(late.map((it) => it.placeId));
    const programmes = new Map((await this.programmes.visible()).map((it) => [it.id, it]));
    return late.map(({ id, programmeId, batchId, placeId, quantity, sentAt }) => ({
      id,
      what: `${places.get(placeId)?.name ?? ''}，${quantity} ${programmes.get(programmeId)?.unit ?? ''}发出还没签收`,
      note: programmes.get(programmeId)?.name ?? '',
      since: sentAt,
      page: batchId ? `stock/batch/${batchId}` : 'stock',
    }));
  }
}
