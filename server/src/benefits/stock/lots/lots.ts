import { Injectable } from '@nestjs/common';
import type { StockFigures } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import { Clock, Database, DomainError, newId, type Tx } from '../../../kernel/index.js';
import { Ledger } from '../../../ledger/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { codesAt, figuresAt } from '../sites/figures.js';
import { firstOut, partsOf } from './first-out.js';
import { lotFoundOf, lotHeldOf, lotLostOf, lotTransitOf, lotWrittenOffOf } from './lot-accounts.js';
import { Lot } from './lot.entity.js';

/** A lot as it stands. Without `lot`: what came to the place before there were lots. */
export interface StandingLot extends StockFigures {
  lot: Lot | null;
}

const KINDS = [lotTransitOf, lotHeldOf, lotLostOf, lotFoundOf, lotWrittenOffOf];

/** The lots of places, from the ledger. */
@Injectable()
export class Lots {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** Per place, oldest first; figures of a place's lots sum to the place's. */
  async standing(from: Tx, programme: Programme, placeIds: readonly string[]): Promise<Map<string, StandingLot[]>> {
    const lots = await from.find(Lot, {
      where: { programmeId: programme.id, placeId: In([...placeIds]), cancelledAt: IsNull() },
    });
    // One statement for places and lots: their sums belong together.
    const codes = [
      ...placeIds.flatMap((it) => codesAt(programme, it)),
      ...lots.flatMap(({ id }) => KINDS.map((kind) => kind(programme.unit, id).code)),
    ];
    const sums = await this.ledger.sums(codes, from);
    const balance = (code: string) => sums(code).balance;
    return new Map(
      placeIds.map((placeId) => {
        const here = lots.filter((it) => it.placeId === placeId).sort(byArrival);
        return [placeId, standingAt(figuresAt(programme, placeId, balance), here, programme.unit, balance)];
      }),
    );
  }

  /** Places that ever got some of a programme. */
  async placeIds(programmeId: string): Promise<string[]> {
    const lots = await this.db.read.find(Lot, { where: { programmeId }, select: { id: true, placeId: true } });
    return [...new Set(lots.map((it) => it.placeId))];
  }

  /** Which lots a quantity leaves a place from, oldest first. @throws STOCK_TOO_LOW */
  async parts(
    tx: Tx,
    programme: Programme,
    placeId: string,
    quantity: number,
  ): Promise<{ lot: StandingLot; quantity: number }[]> {
    const lots = (await this.standing(tx, programme, [placeId])).get(placeId) ?? [];
    const parts = partsOf(lots, quantity);
    if (parts) return parts;
    const onHand = lots.reduce((sum, it) => sum + it.onHand, 0);
    throw new DomainError('STOCK_TOO_LOW', { onHand, unit: programme.unit });
  }

  /** A lot that has arrived, or one on its way. */
  async open(
    tx: Tx,
    facts: Pick<Lot, 'programmeId' | 'placeId' | 'quantity'> & Partial<Lot>,
    state: 'here' | 'on its way',
  ): Promise<Lot> {
    const lot = {
      id: newId(),
      batchId: null,
      shipmentId: null,
      fromLotId: null,
      cancelledAt: null,
      ...facts,
      arrivedAt: state === 'here' ? this.clock.now() : null,
    };
    await tx.insert(Lot, lot);
    return lot;
  }
}

function byArrival(a: Lot, b: Lot): number {
  return (a.arrivedAt ?? Infinity) - (b.arrivedAt ?? Infinity) || (a.id < b.id ? -1 : 1);
}

type Balance = (code: string) => number;

function standingAt(whole: StockFigures, lots: readonly Lot[], unit: string, balance: Balance): StandingLot[] {
  const held = new Map(lots.map((it) => [it.id, balance(lotHeldOf(unit, it.id).code)]));
  const allHeld = [...held.values()].reduce((a, b) => a + b, 0);
  const overFromStock = whole.overGiven - whole.shortage;
  const before = { id: '', held: whole.onHand + whole.given + overFromStock - allHeld };
  const laid = firstOut([before, ...[...held].map(([id, units]) => ({ id, held: units }))], {
    given: whole.given,
    overGiven: overFromStock,
  });
  const known = lots.map((lot, i): StandingLot => {
    const inTransit = balance(lotTransitOf(unit, lot.id).code);
    const lost = balance(lotLostOf(unit, lot.id).code);
    const found = 0 - balance(lotFoundOf(unit, lot.id).code);
    const writtenOff = balance(lotWrittenOffOf(unit, lot.id).code);
    const { onHand = 0, given = 0, overGiven = 0 } = laid[i + 1] ?? {};
    const received = inTransit + (held.get(lot.id) ?? 0) + lost + writtenOff - found;
    return { lot, received, found, shortage: 0, inTransit, onHand, given, overGiven, writtenOff, lost };
  });
  return [{ lot: null, ...minus(whole, known) }, ...known];
}

/** What is left of a place's figures when its lots are taken off. */
function minus(whole: StockFigures, parts: readonly StockFigures[]): StockFigures {
  const left = { ...whole };
  for (const key of Object.keys(left) as (keyof StockFigures)[]) {
    left[key] = parts.reduce((rest, it) => rest - it[key], whole[key]);
  }
  return left;
}
