import { Injectable } from '@nestjs/common';
import type { HelpJoin, MemberRow } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import { Audit, Clock, Codes, Requests, Vault, type Actor, type Tx } from '../../kernel/index.js';
import { Member } from '../members/member.entity.js';
import { Members } from '../members/members.js';
import { Person } from '../people/person.entity.js';
import { KnownActors } from '../sessions/known-actors.js';
import { PhoneCodes } from '../sessions/phone-codes.js';
import { Session } from '../sessions/session.entity.js';
import { Access, personOf } from '../staff/access.js';
import { openUnion } from '../unions/union-tree.js';
import { Unions } from '../unions/unions.js';
import { Enrolment } from './enrolment.js';

/** Channel of whoever joined with a cadre's help (干部上门). */
const CHANNEL = 'visit';

/** Joining with a cadre's help (帮办入会), on the cadre's phone or at the console. */
@Injectable()
export class HelpedJoins {
  constructor(
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly vault: Vault,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly unions: Unions,
    private readonly phoneCodes: PhoneCodes,
    private readonly enrolment: Enrolment,
    private readonly members: Members,
    private readonly known: KnownActors,
  ) {}

  /**
   * Makes the person beside the cadre a member, or finds the membership that is there already. The code that went to that
   * person's phone shows that it is theirs and that they agree.
   * @throws NOT_FOUND · UNION_CLOSED · CONSENT_OUTDATED · CATEGORY_UNKNOWN · ID_NUMBER_WRONG · TOO_YOUNG · PHONE_CODE_WRONG · ID_NUMBER_TAKEN
   */
  async help(actor: Actor, input: HelpJoin): Promise<{ member: MemberRow; found: boolean }> {
    await this.access.over(actor, 'members', input.unionId);
    const helpedBy = personOf(actor);
    const { phoneCode, ...told } = input;
    const body = { by: helpedBy, ...told };
    // Looked up first: a repeat comes with a code that is used up.
    const before = await this.requests.recall<Settled>(input.requestId, body);
    const { memberId, found } = before?.result ?? (await this.settle(actor, helpedBy, input, body, phoneCode));
    this.known.forget();
    return { member: await this.members.shown(memberId), found };
  }

  private async settle(actor: Actor, helpedBy: string, input: HelpJoin, body: object, phoneCode: string) {
    this.enrolment.checkAnswers(input);
    const union = await this.unions.byId(input.unionId);
    const reviews = await this.access.covers(actor, 'review', union.id);
    const status = union.review && !reviews ? 'pending' : 'active';
    await this.phoneCodes.check(input.phone, phoneCode);
    const carrier = {
      phoneIndex: this.vault.blindIndex('phone', input.phone),
      phoneCipher: this.vault.encrypt(input.phone),
      openidIndex: null,
    };
    return this.requests.once<Settled>(input.requestId, body, async (tx) => {
      await openUnion(tx, union.id);
      const seen = (person: Person) => this.vouch(tx, actor, person);
      const personId = await this.enrolment.settlePerson(tx, carrier, input, seen);
      const live = await tx.findOneBy(Member, { livePersonId: personId });
      if (live) return { memberId: live.id, found: true };
      const place = { union, status, joinCodeId: null, channel: CHANNEL, helpedBy } as const;
      const memberId = await this.enrolment.enrol(tx, personId, input, place);
      await this.audit.record(tx, actor, 'member.helped', memberId, { unionId: union.id });
      return { memberId, found: false };
    });
  }

  /**
   * Whether this cadre may hand the record to the phone at hand: not where it belongs to a member of somebody else's union.
   * The phone it had is signed out, and the code it shows ends: it may be a stranger's by now.
   */
  private async vouch(tx: Tx, actor: Actor, person: Person): Promise<boolean> {
    const live = await tx.findOneBy(Member, { livePersonId: person.id });
    if (live && !(await this.access.covers(actor, 'members', live.unionId))) return false;
    await tx.update(Session, { personId: person.id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    await tx.update(Person, { id: person.id }, { codeHandle: this.codes.newHandle(), openidIndex: null });
    await this.audit.record(tx, actor, 'person.phone_changed', person.id);
    return true;
  }
}

interface Settled {
  memberId: string;
  found: boolean;
}
