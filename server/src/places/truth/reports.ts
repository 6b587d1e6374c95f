import { Inject, Injectable } from '@nestjs/common';
import type { PlaceReport, PlaceTruth, ReportKind } from '@nuanxin/shared-types';
import {
  Audit,
  change,
  CITY_PACK,
  Clock,
  DomainError,
  Files,
  newId,
  Outbox,
  Requests,
  Throttle,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { personOf } from '../../membership/index.js';
import { ChangedPlaces } from '../records/changed.js';
import { Sites } from './sites.js';
import { openKeyOf, PlaceCaseRecord, PlaceReportRecord } from './case.entity.js';
import { Truths } from './truths.js';

const MINUTE_MS = 60_000;
const HOUR_SECONDS = 3600;
/** Reports of a person in an hour: more than anybody walks past. */
const REPORTS_PER_HOUR = 20;

/** A worker at the door says what is wrong (上报). */
@Injectable()
export class Reports {
  private readonly throttle = new Throttle(REPORTS_PER_HOUR, HOUR_SECONDS);

  constructor(
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly files: Files,
    private readonly sites: Sites,
    private readonly changed: ChangedPlaces,
    private readonly truths: Truths,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND · FACILITY_NOT_THERE · ALREADY_REPORTED · TOO_MANY_TRIES */
  async report(actor: Actor, { id: placeId, requestId, ...said }: PlaceReport): Promise<PlaceTruth> {
    const personId = personOf(actor);
    const { kind, facility = null, words = '', photoId = null } = said;
    const { unionId, facilities } = await this.sites.one(placeId);
    if (facility !== null && !facilities.includes(facility)) throw new DomainError('FACILITY_NOT_THERE');
    await this.throttle.take(personId);
    const body = { by: personId, kind: 'place_report', placeId, said: { kind, facility, words, photoId } };
    await this.requests.once(requestId, body, async (tx) => {
      const joined = await this.join(tx, placeId, kind, facility);
      if (await this.saidBefore(tx, joined.id, personId)) throw new DomainError('ALREADY_REPORTED');
      const id = newId();
      await tx.insert(PlaceReportRecord, { id, caseId: joined.id, personId, words, photoId, at: this.clock.now() });
      if (photoId) await this.files.claim(tx, actor, photoId, 'photo', `place_report:${id}`);
      await this.audit.record(tx, actor, 'place_case.reported', joined.id, { unionId, placeId, kind });
      const event = { caseId: joined.id, placeId, unionId };
      if (joined.first) await this.outbox.announce(tx, 'place.reported', event);
      if (joined.turned) await this.outbox.announce(tx, 'place.disputed', event);
      if (joined.turned) await this.changed.announcePlace(tx, placeId);
      return {};
    });
    return this.truths.one(placeId, actor);
  }

  /**
   * Counts one more voice in the open case of the matter. Whether it is the second within the window is decided by the statement
   * that counts it, so that of two who speak at once the later one turns the pin. The order of its assignments matters: MySQL
   * reads what it has just set.
   */
  private async join(
    tx: Tx,
    placeId: string,
    kind: ReportKind,
    facility: string | null,
  ): Promise<{ id: string; first: boolean; turned: boolean }> {
    const now = this.clock.now();
    const id = await this.openCase(tx, placeId, kind, facility);
    const windowMs = this.pack.placeTruth.disputeWithinHours * 60 * MINUTE_MS;
    const joined = await change(
      tx,
      `UPDATE place_case SET
         disputedAt = CASE WHEN disputedAt IS NULL AND kind <> 'other' AND lastSaidAt >= ? THEN ? ELSE disputedAt END,
         people = people + 1, lastSaidAt = ?
       WHERE id = ? AND openKey IS NOT NULL`,
      [now - windowMs, now, now, id],
    );
    // Answered between looking and counting: it is a new matter.
    if (joined === 0) return this.join(tx, placeId, kind, facility);
    const { people, disputedAt } = await tx.findOneByOrFail(PlaceCaseRecord, { id });
    return { id, first: people === 1, turned: disputedAt === now };
  }

  /** Who says it twice at the same moment meets the unique key, and then hears it here. */
  saidBefore(tx: Tx, caseId: string, personId: string): Promise<boolean> {
    return tx.existsBy(PlaceReportRecord, { caseId, personId });
  }

  /** Of two who open the same one at once, one meets the unique key, and runs again. */
  private async openCase(tx: Tx, placeId: string, kind: ReportKind, facility: string | null): Promise<string> {
    const openKey = openKeyOf(placeId, kind, facility);
    const open = await tx.findOneBy(PlaceCaseRecord, { openKey });
    if (open) return open.id;
    const [id, since] = [newId(), this.clock.now()];
    const dueAt = since + this.pack.placeTruth.answerWithinMinutes * MINUTE_MS;
    const untold = { people: 0, lastSaidAt: 0, disputedAt: null };
    const unanswered = { answer: null, answerUntil: null, answerWords: null, answeredBy: null, answeredAt: null };
    await tx.insert(PlaceCaseRecord, { id, placeId, kind, facility, openKey, since, dueAt, ...untold, ...unanswered });
    return id;
  }
}
