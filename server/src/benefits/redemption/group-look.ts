import { Injectable } from '@nestjs/common';
import { among, Packets, Requests, type LocalTime, type Question } from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { People } from '../../membership/index.js';
import { placeNames } from '../../places/index.js';
import { programmesWith } from '../programmes/programme-rows.js';
import { Openings } from './openings.js';
import { codeNonceOf, type Look, type ReadScan, type Scan } from './scan.js';
import { givenAt, quotaOf, quotaUsedOf, stockAt } from '../stock/accounts.js';

/** One unlocked look for a whole group: one trip to the database, whatever the size of the group. */
@Injectable()
export class GroupLook {
  constructor(
    private readonly packets: Packets,
    private readonly requests: Requests,
    private readonly people: People,
    private readonly ledger: Ledger,
    private readonly openings: Openings,
  ) {}

  async at(scans: readonly ReadScan[], { day }: LocalTime): Promise<Look> {
    const programmeIds = distinct(scans.map((it) => it.programmeId));
    const placeIds = distinct(scans.map((it) => it.placeId));
    const codes = scans.flatMap(({ shown }) => ('handle' in shown ? [shown] : []));
    const handles = distinct(codes.map((it) => it.handle));
    const accountCodes = accountsOf(scans, day);
    const [programmes, listed, names, people, usedCodes, ordinals, accounts, replays] = await this.packets.ask(
      programmesWith(programmeIds),
      pairsListed(programmeIds, placeIds),
      placeNames(placeIds),
      this.people.withHandles(handles),
      codesUsed(codes.map(codeNonceOf)),
      this.ordinalsUsed(programmeIds, handles, day),
      this.ledger.accounts(accountCodes),
      // Last: where a twin commits between two of these reads, whoever sees its code used sees its request too.
      this.requests.recalled<{ id: string }>(scans),
    );
    const look = { replays, programmes, listed, placeNames: names, people, usedCodes, ordinals, accounts };
    if (!(await this.openings.open(scans, look, day))) return look;
    const [opened, replaysNow] = await this.packets.ask(
      this.ledger.accounts(accountCodes),
      this.requests.recalled<{ id: string }>(scans),
    );
    return { ...look, accounts: opened, replays: replaysNow };
  }

  /** Ordinals used on a day, by `programme/person`. */
  private ordinalsUsed(
    programmeIds: readonly string[],
    handles: readonly string[],
    day: string,
  ): Question<Map<string, number[]>> {
    const people = this.people.idsWithHandles(handles);
    return {
      sql: `SELECT programmeId, personId, ordinal FROM voucher
       WHERE ${among('programmeId', programmeIds)} AND personId IN (${people.sql}) AND period = ?`,
      values: [...programmeIds, ...people.values, day],
      read: (rows) => {
        const used = new Map<string, number[]>();
        for (const { programmeId, personId, ordinal } of rows) {
          const key = `${programmeId}/${personId}`;
          used.set(key, [...(used.get(key) ?? []), Number(ordinal)]);
        }
        return used;
      },
    };
  }
}

function pairsListed(programmeIds: readonly string[], placeIds: readonly string[]): Question<Set<string>> {
  return {
    sql: `SELECT programmeId, placeId FROM programme_place
     WHERE ${among('programmeId', programmeIds)} AND ${among('placeId', placeIds)}`,
    values: [...programmeIds, ...placeIds],
    read: (rows) => new Set(rows.map((it) => `${it.programmeId}/${it.placeId}`)),
  };
}

function codesUsed(nonces: readonly string[]): Question<Set<string>> {
  return {
    sql: `SELECT codeNonce FROM redemption WHERE ${among('codeNonce', nonces)}`,
    values: nonces,
    read: (rows) => new Set(rows.map((it) => String(it.codeNonce))),
  };
}

/** Codes of every account that a gift of the group may touch; what a programme does not limit has no total. */
function accountsOf(scans: readonly Scan[], day: string): string[] {
  return distinct(
    scans.flatMap(({ programmeId, placeId }) => {
      const programme = { id: programmeId, unit: '' };
      const totals = [quotaOf(programme, day), quotaOf(programme, 'all'), quotaUsedOf(programme)];
      return [stockAt(programme, placeId), givenAt(programme, placeId), ...totals].map((it) => it.code);
    }),
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
