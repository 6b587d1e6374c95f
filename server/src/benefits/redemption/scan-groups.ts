import { Inject, Injectable } from '@nestjs/common';
import type { Redemption as RedemptionAnswer } from '@nuanxin/shared-types';
import {
  CITY_PACK,
  Clock,
  Codes,
  DomainError,
  localTime,
  Packets,
  Requests,
  type CityPack,
  type Settled,
} from '../../kernel/index.js';
import type { Programme } from '../programmes/programme.entity.js';
import { Programmes } from '../programmes/programmes.js';
import { Giving } from './giving.js';
import { GroupDecisions, type Decision } from './group-decisions.js';
import { GroupLook } from './group-look.js';
import type { Look, ReadScan, Scan } from './scan.js';
import { RedemptionView } from './redemption.view.js';

type Outcome = Settled<RedemptionAnswer>;

/**
 * The hot path of the counter: many scans, one look, one durable transaction; two trips to the database, whatever the size of
 * the group. A refusal that can be foreseen is answered from the look and never holds up the group. Where the look was too old,
 * a key or a CHECK fails the group and each goes alone.
 */
@Injectable()
export class ScanGroups {
  constructor(
    private readonly packets: Packets,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly requests: Requests,
    private readonly programmes: Programmes,
    private readonly look: GroupLook,
    private readonly giving: Giving,
    private readonly view: RedemptionView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Settles every scan of the group; `alone` books one by itself. */
  async settle(group: readonly Scan[], alone: (scan: Scan) => Promise<RedemptionAnswer>): Promise<Outcome[]> {
    const at = this.clock.now();
    const now = localTime(at, this.pack.timeZone);
    const scans = group.map((scan) => this.read(scan));
    const look = await this.look.at(scans, now);
    const words = (programme: Programme) => this.programmes.categoryWords(programme.rule);
    const decisions = new GroupDecisions(look, at, now, words).decide(scans);
    const [booked, replays] = await Promise.all([this.book(decisions, look), this.replays(decisions)]);
    return Promise.all(
      scans.map(async (scan, i): Promise<Outcome> => {
        const own = decisions[i];
        const decision = own?.kind === 'copy' ? decisions[own.of] : own;
        if (decision?.kind === 'refuse') return { error: decision.error };
        if (decision?.kind === 'replay') return replays(decision.redemptionId);
        if (decision?.kind === 'give' && booked) return { ok: this.answer(decision, look) };
        return settled(alone(scan));
      }),
    );
  }

  private read(scan: Scan): ReadScan {
    try {
      return { ...scan, shown: this.codes.readMemberCode(scan.code) };
    } catch (error) {
      if (error instanceof DomainError) return { ...scan, shown: error };
      throw error;
    }
  }

  /** @returns false where the group failed and everybody has to go alone */
  private async book(decisions: readonly Decision[], { accounts }: Look): Promise<boolean> {
    const gives = decisions.filter((it) => it.kind === 'give');
    if (gives.length === 0) return true;
    const done = gives.map(({ body, settled: { redemption } }) => ({
      requestId: redemption.requestId,
      body,
      result: { id: redemption.id },
    }));
    const gifts = gives.map((it) => it.settled);
    try {
      await this.packets.commit([this.requests.remembering(done), ...this.giving.writing(gifts, accounts)]);
      return true;
    } catch {
      // Whatever it was, each alone finds out: its replay, its refusal, or the error itself.
      return false;
    }
  }

  private async replays(decisions: readonly Decision[]): Promise<(redemptionId: string) => Outcome> {
    const ids = decisions.flatMap((it) => (it.kind === 'replay' ? [it.redemptionId] : []));
    const answers = await this.view.byIds(ids);
    return (id) => {
      const ok = answers.get(id);
      return ok ? { ok } : { error: new DomainError('NOT_FOUND') };
    };
  }

  private answer({ settled: { redemption, gift }, name }: Decision & { kind: 'give' }, look: Look): RedemptionAnswer {
    const { placeId: id, programme } = gift;
    return this.view.answer(redemption, programme, { id, name: look.placeNames.get(id) ?? '' }, name);
  }
}

function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (ok) => ({ ok }),
    (error: unknown) => ({ error }),
  );
}
