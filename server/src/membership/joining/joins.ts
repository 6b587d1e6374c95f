import { Injectable } from '@nestjs/common';
import type { Join, Joined } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import {
  Audit,
  Codes,
  Database,
  DomainError,
  Requests,
  sameText,
  Vault,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Member } from '../members/member.entity.js';
import { MembershipView } from '../membership.view.js';
import { Person } from '../people/person.entity.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Session } from '../sessions/session.entity.js';
import { Enrolment } from './enrolment.js';
import { JoinCodes } from './join-codes.js';

/** Joining the union (入会) on the own phone. */
@Injectable()
export class Joins {
  constructor(
    private readonly db: Database,
    private readonly codes: Codes,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly joinCodes: JoinCodes,
    private readonly enrolment: Enrolment,
    private readonly view: MembershipView,
    private readonly known: KnownActors,
  ) {}

  /**
   * Makes the session's person a member, or finds the membership that is there already.
   * @throws PHONE_FIRST · CONSENT_OUTDATED · CATEGORY_UNKNOWN · ID_NUMBER_WRONG · TOO_YOUNG · JOIN_CODE_UNKNOWN · ID_NUMBER_TAKEN
   */
  async join(actor: Actor, input: Join): Promise<Joined> {
    this.enrolment.checkAnswers(input);
    const { union, joinCodeId, channel } = await this.joinCodes.origin(input.joinCode);
    const status = union.review ? 'pending' : 'active';
    const body = { session: actor.sessionId, ...input };
    const { memberId, found } = await this.requests.once(input.requestId, body, async (tx) => {
      const session = await tx.findOneByOrFail(Session, { id: actor.sessionId ?? '' });
      if (!session.phoneIndex) throw new DomainError('PHONE_FIRST');
      const personId = await this.enrolment.settlePerson(tx, session, input, (person) =>
        this.claim(tx, actor, person, input.name),
      );
      await tx.update(Session, { id: session.id }, { personId });
      const before = await tx.findOneBy(Member, { livePersonId: personId });
      if (before) return { memberId: before.id, found: true };
      const place = { union, status, joinCodeId, channel, helpedBy: null } as const;
      const id = await this.enrolment.enrol(tx, personId, input, place);
      await this.audit.record(tx, { ...actor, personId }, 'member.joined', id, { unionId: union.id });
      return { memberId: id, found: false };
    });
    this.known.forget();
    const member = await this.db.read.findOneByOrFail(Member, { id: memberId });
    return { card: await this.view.card(member), found };
  }

  /**
   * A record that came by a list has neither phone nor WeChat: the first phone that knows number and name takes it. The guard
   * makes a second one wait and then find it taken; whatever code was made for the record before ends.
   */
  private async claim(tx: Tx, actor: Actor, { id, nameCipher }: Person, name: string): Promise<boolean> {
    if (!nameCipher || !sameText(this.vault.decrypt(nameCipher).trim(), name.trim())) return false;
    const unclaimed = { id, phoneIndex: IsNull(), openidIndex: IsNull() };
    const { affected } = await tx.update(Person, unclaimed, { codeHandle: this.codes.newHandle() });
    if (affected === 0) return false;
    await this.audit.record(tx, { ...actor, personId: id }, 'person.claimed', id);
    return true;
  }
}
