import { Injectable } from '@nestjs/common';
import type { StockMove, StockRow, StockWord } from '@nuanxin/shared-types';
import { Clock, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Insufficient, Ledger, type AccountName } from '../../ledger/index.js';
import { Access } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { givenAt, overGivenAt, shortageAt, stockAt, supplyAt, writtenOffAt } from './accounts.js';
import type { Programme } from '../programmes/programme.entity.js';
import { Programmes } from '../programmes/programmes.js';
import { GivenToday } from '../redemption/given-today.js';

/** What lies at the places, from the ledger: received + shortage = on hand + given + over-given + written off. */
@Injectable()
export class Stock {
  constructor(
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly ledger: Ledger,
    private readonly places: Places,
    private readonly programmes: Programmes,
    private readonly givenToday: GivenToday,
  ) {}

  /** Per place of the programme, by name. @throws NOT_FOUND */
  async list(actor: Actor, programmeId: string): Promise<{ rows: StockRow[] }> {
    const programme = await this.programmes.under(actor, 'stock.see', programmeId);
    return { rows: await this.rows(programme, await this.programmes.placeIds(programmeId)) };
  }

  /** A delivery arrives at a place (进货). @throws NOT_FOUND · PLACE_NOT_LISTED */
  async receive(actor: Actor, move: StockMove): Promise<StockRow> {
    return this.move(actor, move, 'receipt', (programme) => ({
      from: supplyAt(programme, move.placeId),
      to: stockAt(programme, move.placeId),
    }));
  }

  /** Broken, lost, out of date (报损). @throws NOT_FOUND · PLACE_NOT_LISTED · STOCK_TOO_LOW */
  async writeOff(actor: Actor, move: StockMove): Promise<StockRow> {
    return this.move(actor, move, 'write_off', (programme) => ({
      from: stockAt(programme, move.placeId),
      to: writtenOffAt(programme, move.placeId),
    }));
  }

  /** On hand per place. */
  async onHand(programme: Programme, placeIds: readonly string[]): Promise<Map<string, number>> {
    const codes = placeIds.map((it) => stockAt(programme, it).code);
    const sums = await this.ledger.sums(codes);
    return new Map(placeIds.map((it) => [it, sums(stockAt(programme, it).code).balance]));
  }

  /** The refusal at an empty place, with the nearest other one that is open and has some. */
  async outOfStock(programmeId: string, placeId: string): Promise<DomainError> {
    const programme = await this.programmes.byId(programmeId);
    const here = await this.places.get({ id: placeId });
    const others = await this.places.byIds(await this.programmes.placeIds(programme.id), here);
    const onHand = await this.onHand(
      programme,
      others.map((it) => it.id),
    );
    const found = others.find((it) => it.id !== placeId && it.state.open && (onHand.get(it.id) ?? 0) > 0);
    return new DomainError('OUT_OF_STOCK', { nearest: found?.name ?? '附近的店也没货了，打开暖新看看' });
  }

  private async move(
    actor: Actor,
    { id, placeId, requestId, quantity, note }: StockMove,
    kind: string,
    between: (programme: Programme) => { from: AccountName; to: AccountName },
  ): Promise<StockRow> {
    await this.programmes.under(actor, 'stock', id);
    await this.access.over(actor, 'stock', await this.places.unionOf(placeId));
    const programme = await this.programmes.at(id, placeId);
    await this.requests.once(requestId, { by: actor.personId, kind, id, placeId, quantity, note }, async (tx) => {
      const facts = { programmeId: id, placeId, note };
      const act = { kind, requestId, at: this.clock.now(), actorId: actor.personId, facts };
      await this.ledger
        .post(tx, [{ ...act, ...between(programme), amount: quantity }])
        .catch(async (error: unknown) => {
          if (!(error instanceof Insufficient)) throw error;
          const sums = await this.ledger.sums([error.code], tx);
          throw new DomainError('STOCK_TOO_LOW', { onHand: sums(error.code).balance, unit: programme.unit });
        });
      return {};
    });
    const [row] = await this.rows(programme, [placeId]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  private async rows(programme: Programme, placeIds: readonly string[]): Promise<StockRow[]> {
    const kinds = [supplyAt, stockAt, givenAt, overGivenAt, writtenOffAt, shortageAt];
    const sums = await this.ledger.sums(placeIds.flatMap((it) => kinds.map((kind) => kind(programme, it).code)));
    const today = await this.givenToday.byPlace(programme.id, placeIds);
    return (await this.places.byIds(placeIds)).map(({ id, name }) => {
      const balance = (kind: typeof stockAt) => sums(kind(programme, id).code).balance;
      return {
        place: { id, name },
        received: -balance(supplyAt),
        onHand: balance(stockAt),
        given: balance(givenAt),
        overGiven: balance(overGivenAt),
        writtenOff: balance(writtenOffAt),
        shortage: -balance(shortageAt),
        givenToday: today.get(id) ?? 0,
      };
    });
  }
}

/** What a worker is told of a stock: never a number. */
export function stockWord(onHand: number, lowStock: number): StockWord {
  if (onHand <= 0) return 'none';
  return onHand <= lowStock ? 'low' : 'enough';
}
