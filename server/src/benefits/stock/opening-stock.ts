import { Injectable } from '@nestjs/common';
import { Clock, newId, type CityPack, type Tx } from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { stockAt, supplyAt } from './accounts.js';
import { lotHeldOf, lotSourceOf } from './lots/lot-accounts.js';
import { Lots } from './lots/lots.js';
import { Programme } from '../programmes/programme.entity.js';

/** First deliveries of a demo city, so that there is something to hand out. */
@Injectable()
export class OpeningStock {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly lots: Lots,
  ) {}

  /** Only where the ledger knows no delivery yet. */
  async importPack(
    tx: Tx,
    lines: CityPack['openingStock'],
    ids: { programmes: Map<string, string>; places: Map<string, string> },
  ): Promise<void> {
    for (const { programme: code, place, quantity, note } of lines) {
      const programme = await tx.findOneByOrFail(Programme, { id: ids.programmes.get(code) ?? '' });
      const placeId = ids.places.get(place) ?? '';
      const stock = stockAt(programme, placeId);
      const before = await this.ledger.sums([stock.code], tx);
      if (before(stock.code).debits > 0) continue;
      const act = { kind: 'receipt', requestId: newId(), at: this.clock.now(), actorId: null };
      const facts = { programmeId: programme.id, placeId, note };
      const lot = await this.lots.open(tx, { programmeId: programme.id, placeId, quantity }, 'here');
      const beside = { ...act, kind: 'lot', facts: { ...facts, act: act.kind } };
      const { unit } = programme;
      await this.ledger.post(tx, [
        { ...act, facts, from: supplyAt(programme, placeId), to: stock, amount: quantity },
        { ...beside, from: lotSourceOf(unit, lot.id), to: lotHeldOf(unit, lot.id), amount: quantity },
      ]);
    }
  }
}
