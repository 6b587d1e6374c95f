import { Inject, Injectable } from '@nestjs/common';
import type { ProgrammeStep } from '@nuanxin/shared-types';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  localTime,
  Outbox,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { stockAt } from '../stock/accounts.js';
import { Programme, ProgrammePlace } from './programme.entity.js';
import { Programmes } from './programmes.js';
import { checkStart, type Readiness } from './start-checks.js';
import { after, type Step } from './transitions.js';
import { Versions } from './versions.js';

/** Starting, pausing, resuming and ending; the table of what may follow what is `transitions.ts`. */
@Injectable()
export class ProgrammeSteps {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly programmes: Programmes,
    private readonly ledger: Ledger,
    private readonly versions: Versions,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND · STEP_NOT_ALLOWED · PROGRAMME_NOT_READY · CHANGED_MEANWHILE */
  async take(actor: Actor, step: Step, { id, requestId, reason }: ProgrammeStep): Promise<Programme> {
    await this.programmes.under(actor, 'programmes', id);
    await this.requests.once(requestId, { by: actor.personId, id, step, reason }, async (tx) => {
      const before = await tx.findOneByOrFail(Programme, { id });
      const status = after(step, before.status);
      if (step === 'start') checkStart(await this.readiness(before, tx));
      await this.versions.advance(tx, actor, before, { status }, reason);
      await this.audit.record(tx, actor, `programme.${status}`, id, { reason });
      if (step === 'start')
        await this.outbox.announce(tx, 'programme.started', { programmeId: id, unionId: before.unionId });
      return {};
    });
    return this.programmes.byId(id);
  }

  /** What the start checks look at. */
  async readiness(programme: Programme, from: Tx = this.db.read): Promise<Readiness> {
    const places = await from.findBy(ProgrammePlace, { programmeId: programme.id });
    const codes = places.map((it) => stockAt(programme, it.placeId).code);
    const sums = await this.ledger.sums(codes, from);
    const onHand = codes.reduce((sum, code) => sum + sums(code).balance, 0);
    const today = localTime(this.clock.now(), this.pack.timeZone).day;
    return { rule: programme.rule, unit: programme.unit, places: places.length, onHand, today };
  }
}
