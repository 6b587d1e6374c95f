import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  Codes,
  Database,
  Directory,
  DomainError,
  marks,
  Requests,
  type LocalTime,
  type Tx,
} from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { People, type KnownPerson } from '../../membership/index.js';
import { quotaOf, stockAt } from '../stock/accounts.js';
import { Programme, ProgrammePlace } from '../programmes/programme.entity.js';

/** A scan of a member code at a counter where the clerk belongs. */
export interface Scan {
  requestId: string;
  /** What the request is about, for its replay. */
  body: object;
  clerkId: string;
  programmeId: string;
  placeId: string;
  quantity: number;
  code: string;
}

/** What the database says of a group of scans. The sets and maps are the group's own: whoever decides takes from them. */
export interface Look {
  replays: Awaited<ReturnType<Requests['recallAll']>>;
  programmes: Map<string, Programme>;
  /** `programme/place` pairs. */
  listed: Set<string>;
  placeNames: Map<string, string>;
  people: Map<string, KnownPerson>;
  usedCodes: Set<string>;
  /** Ordinals used on this day, by `programme/person`. */
  ordinals: Map<string, number[]>;
  /** What is left, by account code: stocks and quotas. */
  balances: Map<string, number>;
}

/** One unlocked look for a whole group: two waves of queries, whatever the size of the group. */
@Injectable()
export class GroupLook {
  constructor(
    private readonly db: Database,
    private readonly codes: Codes,
    private readonly directory: Directory,
    private readonly requests: Requests,
    private readonly people: People,
    private readonly ledger: Ledger,
  ) {}

  async at(scans: readonly Scan[], { day }: LocalTime): Promise<Look> {
    const { read } = this.db;
    const programmeIds = distinct(scans.map((it) => it.programmeId));
    const placeIds = distinct(scans.map((it) => it.placeId));
    const shown = scans.flatMap((it) => this.shown(it.code));
    const [replays, programmes, listed, places, people, used] = await Promise.all([
      this.requests.recallAll(scans),
      read.findBy(Programme, { id: In(programmeIds) }),
      read.findBy(ProgrammePlace, { programmeId: In(programmeIds), placeId: In(placeIds) }),
      this.directory.placesById(placeIds),
      this.people.byCodeHandles(shown.map((it) => it.handle)),
      usedCodes(
        read,
        shown.map((it) => it.nonce),
      ),
    ]);
    const personIds = [...people.values()].map((it) => it.id);
    const [ordinals, balances] = await Promise.all([
      usedOrdinals(read, programmeIds, personIds, day),
      this.balances(programmes, placeIds, day),
    ]);
    return {
      replays,
      programmes: new Map(programmes.map((it) => [it.id, it])),
      listed: new Set(listed.map((it) => `${it.programmeId}/${it.placeId}`)),
      placeNames: new Map([...places].map(([id, { name }]) => [id, name])),
      people,
      usedCodes: used,
      ordinals,
      balances,
    };
  }

  private shown(code: string): { handle: string; nonce: string }[] {
    try {
      const { handle, step } = this.codes.readMemberCode(code);
      return [{ handle, nonce: codeNonceOf(handle, step) }];
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }

  private async balances(programmes: readonly Programme[], placeIds: readonly string[], day: string) {
    const stocks = programmes.flatMap((it) => placeIds.map((placeId) => stockAt(it, placeId).code));
    const quotas = new Map<string, number>();
    for (const programme of programmes) {
      const { perDayInAll, inAll } = programme.rule;
      if (perDayInAll !== null) quotas.set(quotaOf(programme, day).code, perDayInAll);
      if (inAll !== null) quotas.set(quotaOf(programme, 'all').code, inAll);
    }
    const sums = await this.ledger.sums([...stocks, ...quotas.keys()]);
    const left = (code: string) => (sums(code).debits === 0 ? (quotas.get(code) ?? 0) : sums(code).balance);
    return new Map([...stocks, ...quotas.keys()].map((code) => [code, left(code)]));
  }
}

async function usedCodes(read: Tx, nonces: readonly string[]): Promise<Set<string>> {
  if (nonces.length === 0) return new Set();
  const rows = await read.query<{ codeNonce: string }[]>(
    `SELECT codeNonce FROM redemption WHERE codeNonce IN (${marks(nonces)})`,
    [...nonces],
  );
  return new Set(rows.map((it) => it.codeNonce));
}

/** Ordinals used on a day, by `programme/person`. */
async function usedOrdinals(
  read: Tx,
  programmeIds: readonly string[],
  personIds: readonly string[],
  day: string,
): Promise<Map<string, number[]>> {
  const used = new Map<string, number[]>();
  if (personIds.length === 0) return used;
  const rows = await read.query<{ programmeId: string; personId: string; ordinal: number }[]>(
    `SELECT programmeId, personId, ordinal FROM voucher
     WHERE programmeId IN (${marks(programmeIds)}) AND personId IN (${marks(personIds)}) AND period = ?`,
    [...programmeIds, ...personIds, day],
  );
  for (const { programmeId, personId, ordinal } of rows) {
    const key = `${programmeId}/${personId}`;
    used.set(key, [...(used.get(key) ?? []), Number(ordinal)]);
  }
  return used;
}

/** A member code is taken once; this is what the redemption remembers of it. */
export function codeNonceOf(handle: string, step: number): string {
  return `${handle}/${step}`;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
