import type { StockFigures } from '@nuanxin/shared-types';
import type { Programme } from '../../programmes/programme.entity.js';
import {
  foundAt,
  givenAt,
  lostAt,
  overGivenAt,
  shortageAt,
  stockAt,
  supplyAt,
  transitTo,
  writtenOffAt,
} from '../accounts.js';

/** The account behind each figure of a place, and whether units come from it. */
export const ACCOUNT_OF = {
  received: { at: supplyAt, source: true },
  found: { at: foundAt, source: true },
  shortage: { at: shortageAt, source: true },
  inTransit: { at: transitTo, source: false },
  onHand: { at: stockAt, source: false },
  given: { at: givenAt, source: false },
  overGiven: { at: overGivenAt, source: false },
  writtenOff: { at: writtenOffAt, source: false },
  lost: { at: lostAt, source: false },
} as const satisfies Record<keyof StockFigures, { at: typeof stockAt; source: boolean }>;

const CELLS = Object.keys(ACCOUNT_OF) as (keyof StockFigures)[];

const NOTHING: StockFigures = {
  received: 0,
  found: 0,
  shortage: 0,
  inTransit: 0,
  onHand: 0,
  given: 0,
  overGiven: 0,
  writtenOff: 0,
  lost: 0,
};

/** Codes of a place's accounts. */
export function codesAt(programme: Programme, placeId: string): string[] {
  return CELLS.map((cell) => ACCOUNT_OF[cell].at(programme, placeId).code);
}

/** A place's figures out of account balances. */
export function figuresAt(programme: Programme, placeId: string, balance: (code: string) => number): StockFigures {
  const figures = { ...NOTHING };
  for (const cell of CELLS) {
    const { at, source } = ACCOUNT_OF[cell];
    const units = balance(at(programme, placeId).code);
    // Never minus zero, which JSON and equality treat unlike zero.
    figures[cell] = source ? 0 - units : units;
  }
  return figures;
}

export function sumFigures(rows: readonly StockFigures[]): StockFigures {
  const sum = { ...NOTHING };
  for (const row of rows) for (const cell of CELLS) sum[cell] += row[cell];
  return sum;
}
