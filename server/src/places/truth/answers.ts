import { Inject, Injectable } from '@nestjs/common';
import type { CaseAnswer, PlaceCase } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  localTime,
  Outbox,
  Requests,
  Vault,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { addDays } from '../opening/bands.js';
import { ChangedPlaces } from '../records/changed.js';
import { PlaceCaseRecord } from './case.entity.js';
import { CaseView } from './case.view.js';
import { Closures } from './closures.js';
import { Confirmations } from './confirmations.js';
import { Faults } from './faults.js';
import { Keeping } from './keeping.js';
import { voiceOf } from './voice.js';

/** As far as screens look ahead. */
const CLOSED_AT_MOST_DAYS = 60;

/** The keeper or a cadre answers what people reported (答复): the pin is as it was, and who reported is told. */
@Injectable()
export class Answers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly keeping: Keeping,
    private readonly changed: ChangedPlaces,
    private readonly closures: Closures,
    private readonly confirmations: Confirmations,
    private readonly faults: Faults,
    private readonly view: CaseView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND · NOT_ALLOWED · ANSWER_DOES_NOT_FIT · CASE_ANSWERED */
  async answer(actor: Actor, { id, requestId, ...given }: CaseAnswer): Promise<PlaceCase> {
    const asked = await this.db.read.findOneBy(PlaceCaseRecord, { id });
    if (!asked) throw new DomainError('NOT_FOUND');
    const unionId = await this.keeping.hold(actor, asked.placeId);
    const { kind, until = null, words = '' } = given;
    this.fit(asked, kind, until);
    const body = { by: actor.personId, kind: 'place_answer', id, given: { kind, until, words } };
    await this.requests.once(requestId, body, async (tx) => {
      const answered = { answer: kind, answerUntil: until, answerWords: words, answeredBy: actor.personId };
      const closing = { ...answered, answeredAt: this.clock.now(), openKey: null };
      const { affected } = await tx.update(PlaceCaseRecord, { id, answeredAt: IsNull() }, closing);
      if (affected === 0) throw new DomainError('CASE_ANSWERED');
      await this.carryOut(tx, actor, asked, { kind, until, words });
      await this.audit.record(tx, actor, 'place_case.answered', id, { unionId, placeId: asked.placeId, answer: kind });
      await this.outbox.announce(tx, 'place.answered', { caseId: id, placeId: asked.placeId, unionId });
      await this.changed.announcePlace(tx, asked.placeId);
      return {};
    });
    return this.view.one(id);
  }

  /** A day that is over is no answer, only a facility stays broken, and what is shut for months needs other hours. */
  private fit({ facility }: PlaceCaseRecord, kind: CaseAnswer['kind'], until: string | null): void {
    const today = localTime(this.clock.now(), this.pack.timeZone).day;
    const over = until !== null && until < today;
    const forMonths = kind === 'closed_until' && until !== null && until > addDays(today, CLOSED_AT_MOST_DAYS);
    const noFacility = kind === 'broken_until' && facility === null;
    if (over || forMonths || noFacility) throw new DomainError('ANSWER_DOES_NOT_FIT');
  }

  private async carryOut(
    tx: Tx,
    actor: Actor,
    { placeId, facility }: PlaceCaseRecord,
    { kind, until, words }: { kind: CaseAnswer['kind']; until: string | null; words: string },
  ): Promise<void> {
    if (kind === 'broken_until' && facility !== null) return this.faults.set(tx, placeId, facility, until);
    if (kind === 'closed_until' && until !== null) return this.closures.shut(tx, actor, { placeId, until, words });
    if (facility !== null) return kind === 'mended' ? this.faults.clear(tx, placeId, facility) : undefined;
    await this.closures.lift(tx, placeId);
    await this.confirmations.note(tx, placeId, voiceOf(this.vault, actor), true);
  }
}
