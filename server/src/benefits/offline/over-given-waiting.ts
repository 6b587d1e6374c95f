import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/index.js';
import type { ServedCell } from '../redemption/served.js';
import { OverGivenSettlement } from './over-given-settlement.entity.js';
import { Redemption } from '../redemption/redemption.entity.js';

/** Units beyond a limit that nobody has looked into yet. */
export interface WaitingOverGiven {
  redemptionId: string;
  programmeId: string;
  placeId: string;
  units: number;
  /** UTC ms. */
  at: number;
}

/** Cells asked for by one statement. */
const CHUNK = 100;

/** What of the over-given (超发) still waits for a cadre. */
@Injectable()
export class OverGivenWaiting {
  constructor(private readonly db: Database) {}

  /** In these cells, which the caller knows to hold some: a redemption is not found by being over a limit. Oldest first. */
  async in(cells: readonly ServedCell[]): Promise<WaitingOverGiven[]> {
    const found: WaitingOverGiven[] = [];
    for (let i = 0; i < cells.length; i += CHUNK) found.push(...(await this.ofChunk(cells.slice(i, i + CHUNK))));
    return found.sort((a, b) => a.at - b.at);
  }

  private async ofChunk(cells: readonly ServedCell[]): Promise<WaitingOverGiven[]> {
    const redemptions = await this.db.read
      .createQueryBuilder(Redemption, 'r')
      .leftJoin(OverGivenSettlement, 's', 's.redemptionId = r.id')
      .where(cells.map(({ programmeId, placeId, day }) => ({ programmeId, placeId, day })))
      .andWhere('r.overGiven > 0 AND r.reversedAt IS NULL AND s.redemptionId IS NULL')
      .getMany();
    return redemptions.map(({ id, programmeId, placeId, overGiven, at }) => ({
      redemptionId: id,
      programmeId,
      placeId,
      units: overGiven,
      at,
    }));
  }
}
