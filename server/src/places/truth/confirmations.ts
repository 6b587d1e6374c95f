import { Injectable } from '@nestjs/common';
import type { PlaceTruth } from '@nuanxin/shared-types';
import { In, LessThanOrEqual } from 'typeorm';
import { change, Clock, Database, Requests, Vault, type Actor, type Tx } from '../../kernel/index.js';
import { keepsStockAt, personOf } from '../../membership/index.js';
import { ChangedPlaces } from '../records/changed.js';
import { Sites } from './sites.js';
import { Confirmation, PlaceTruthRecord } from './truth.entity.js';
import { Truths } from './truths.js';
import { voiceOf } from './voice.js';

const MINUTE_MS = 60_000;
/** The same person's word counts anew after this long. */
const SAME_WORD_MS = 10 * MINUTE_MS;
/** The pin knows days, not minutes: a place that is confirmed all the time is not announced all the time. */
const WORTH_TELLING_MS = 60 * MINUTE_MS;

/** The door is open (门开着): said by a worker, by the keeper, or by coming in. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly sites: Sites,
    private readonly changed: ChangedPlaces,
    private readonly truths: Truths,
  ) {}

  /** @throws NOT_FOUND */
  async confirm(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<PlaceTruth> {
    const by = personOf(actor);
    await this.sites.one(id);
    await this.requests.once(requestId, { by, kind: 'place_confirmation', id }, async (tx) => {
      await this.note(tx, id, voiceOf(this.vault, actor), keepsStockAt(actor, id));
      return {};
    });
    return this.truths.one(id, actor);
  }

  /** Takes down that somebody was there; without a voice (a lock knows nobody) the place is confirmed by no one in particular. */
  async note(tx: Tx, placeId: string, voice: string | null, byKeeper: boolean): Promise<void> {
    const at = this.clock.now();
    if (voice !== null && !(await this.speak(tx, { placeId, voice, byKeeper, at }))) return;
    await this.confirmAt(tx, placeId, at);
  }

  /**
   * Places at which something was handed out, by when it was (UTC ms); what was confirmed since, or less than an hour before,
   * stays as it is.
   */
  async seen(lastSeen: ReadonlyMap<string, number>): Promise<void> {
    const known = await this.db.read.findBy(PlaceTruthRecord, { placeId: In([...lastSeen.keys()]) });
    const confirmedAt = new Map(known.map((it) => [it.placeId, it.confirmedAt ?? 0]));
    for (const [placeId, at] of lastSeen) {
      if (at - (confirmedAt.get(placeId) ?? 0) <= WORTH_TELLING_MS) continue;
      await this.db.transact((tx) => this.confirmAt(tx, placeId, at));
    }
  }

  private async confirmAt(tx: Tx, placeId: string, at: number): Promise<void> {
    const before = await tx.findOneBy(PlaceTruthRecord, { placeId });
    // A duplicate here means that somebody else confirmed it first: whoever asked looks again and updates.
    if (!before) await tx.insert(PlaceTruthRecord, { placeId, confirmedAt: at, closedUntil: null });
    const sql = 'UPDATE place_truth SET confirmedAt = ? WHERE placeId = ? AND (confirmedAt IS NULL OR confirmedAt < ?)';
    await change(tx, sql, [at, placeId, at]);
    if (at - (before?.confirmedAt ?? 0) > WORTH_TELLING_MS) await this.changed.announcePlace(tx, placeId);
  }

  /** @returns false where the same person said so a moment ago */
  private async speak(tx: Tx, { at, ...said }: Confirmation): Promise<boolean> {
    const { placeId, voice, byKeeper } = said;
    const again = { placeId, voice, at: LessThanOrEqual(at - SAME_WORD_MS) };
    if ((await tx.update(Confirmation, again, { at, byKeeper })).affected) return true;
    if (await tx.existsBy(Confirmation, { placeId, voice })) return false;
    await tx.insert(Confirmation, { ...said, at });
    return true;
  }
}
