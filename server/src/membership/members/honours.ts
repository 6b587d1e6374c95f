import { Inject, Injectable } from '@nestjs/common';
import type { HeldHonour } from '@nuanxin/shared-types';
import { IsNull, LessThan } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  localTime,
  newId,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
  Vault,
} from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { Person } from '../people/person.entity.js';
import { codeIndex, openHonour, seal, sealHeld, unseal } from './held.js';
import { Honour } from './honour.entity.js';
import { Member } from './member.entity.js';
import { Members } from './members.js';

type Grant = Pick<HeldHonour, 'kind' | 'code' | 'endsOn' | 'certificate' | 'year'>;

/** Badges with an end (徽章) and honours with a certificate (荣誉); the words are the city pack's. */
@Injectable()
export class Honours {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly vault: Vault,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND · HONOUR_UNKNOWN · BADGE_ENDS_EARLY · HONOUR_HELD */
  async grantBadge(
    actor: Actor,
    {
      id,
      requestId,
      code,
      endsOn,
      reason,
    }: { id: string; requestId: string; code: string; endsOn: string; reason: string },
  ): Promise<HeldHonour> {
    if (!this.pack.badges.some((it) => it.code === code)) throw new DomainError('HONOUR_UNKNOWN', { field: 'code' });
    if (endsOn < this.today()) throw new DomainError('BADGE_ENDS_EARLY', { field: 'endsOn' });
    const badge = { kind: 'badge', code, endsOn, certificate: null, year: null } as const;
    return this.grant(actor, { memberId: id, requestId, reason }, badge);
  }

  /** @throws NOT_FOUND · HONOUR_UNKNOWN · HONOUR_HELD */
  async grantHonour(
    actor: Actor,
    {
      id,
      requestId,
      code,
      certificate,
      year,
      reason,
    }: { id: string; requestId: string; code: string; certificate: string; year: number; reason: string },
  ): Promise<HeldHonour> {
    if (!this.pack.honours.some((it) => it.code === code)) throw new DomainError('HONOUR_UNKNOWN', { field: 'code' });
    const honour = { kind: 'honour', code, endsOn: null, certificate, year } as const;
    return this.grant(actor, { memberId: id, requestId, reason }, honour);
  }

  /** Takes it back; it stays in the history. @throws NOT_FOUND · STEP_NOT_ALLOWED */
  async end(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<HeldHonour> {
    const honour = await this.db.read.findOneBy(Honour, { id });
    if (!honour) throw new DomainError('NOT_FOUND');
    const { personId } = honour;
    const member = await this.memberOf(actor, personId);
    await this.requests.once(requestId, { by: actor.personId, act: 'end honour', id, reason }, async (tx) => {
      await holdPerson(tx, personId);
      const ending = { endedAt: this.clock.now(), endReasonCipher: this.vault.encrypt(reason), liveKey: null };
      const ended = await tx.update(Honour, { id, endedAt: IsNull() }, ending);
      if (ended.affected === 0) throw new DomainError('STEP_NOT_ALLOWED', { from: 'ended' });
      await this.keepBeside(tx, personId);
      await this.audit.record(tx, actor, 'honour.ended', member.id, { honourId: id });
      return {};
    });
    return this.answer(await this.db.read.findOneByOrFail(Honour, { id }));
  }

  /** All a person holds or held, newest first. */
  async of(personId: string): Promise<HeldHonour[]> {
    const honours = await this.db.read.find(Honour, { where: { personId }, order: { id: 'DESC' } });
    return honours.map((it) => this.answer(it));
  }

  /** By id, what it is and why it was granted and taken back: the audit log does not say. */
  async toldOf(personId: string): Promise<Map<string, { name: string; granted: string; ended: string | null }>> {
    const rows = await this.db.read.findBy(Honour, { personId });
    return new Map(
      rows.map((row) => {
        const ended = row.endReasonCipher === null ? null : this.vault.decrypt(row.endReasonCipher);
        return [row.id, { name: this.answer(row).name, granted: this.vault.decrypt(row.reasonCipher), ended }];
      }),
    );
  }

  private async grant(
    actor: Actor,
    { memberId, requestId, reason }: { memberId: string; requestId: string; reason: string },
    what: Grant,
  ): Promise<HeldHonour> {
    const { personId } = await this.members.load(actor, 'members', memberId);
    const { kind, code } = what;
    const liveKey = this.vault.blindIndex('live-honour', [personId, code, what.year ?? ''].join('/'));
    const body = { by: actor.personId, memberId, ...what, reason };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      await holdPerson(tx, personId);
      // A badge that ran out makes room for the next one.
      await tx.update(Honour, { liveKey, endsOn: LessThan(this.today()) }, { liveKey: null });
      if (await tx.existsBy(Honour, { liveKey })) throw new DomainError('HONOUR_HELD', { field: 'code' });
      const fresh = newId();
      const at = { grantedBy: actor.personId, grantedAt: this.clock.now() };
      await tx.insert(Honour, { id: fresh, personId, ...this.sealed(what, reason), ...at, liveKey });
      await this.keepBeside(tx, personId);
      // Which one and why stands with the honour, encrypted: the log is read by more people.
      await this.audit.record(tx, actor, `${kind}.granted`, memberId, { honourId: fresh });
      return { id: fresh };
    });
    return this.answer(await this.db.read.findOneByOrFail(Honour, { id }));
  }

  /** What is held, once more beside the person, where the counter reads it without another query. */
  private async keepBeside(tx: Tx, personId: string): Promise<void> {
    const honours = await tx.findBy(Honour, { personId, endedAt: IsNull() });
    const held = honours.map(({ codeCipher, endsOn }) => ({ code: unseal(this.vault, codeCipher), endsOn }));
    await tx.update(Person, { id: personId }, { heldCipher: sealHeld(this.vault, held) });
  }

  /** The latest membership of the person that lies in the actor's unions. @throws NOT_FOUND */
  private async memberOf(actor: Actor, personId: string): Promise<Member> {
    for (const member of await this.db.read.find(Member, { where: { personId }, order: { id: 'DESC' } })) {
      if (await this.access.covers(actor, 'members', member.unionId)) return member;
    }
    throw new DomainError('NOT_FOUND');
  }

  private sealed({ kind, code, endsOn, certificate, year }: Grant, reason: string): Partial<Honour> {
    return {
      kind,
      codeCipher: seal(this.vault, code),
      codeIndex: codeIndex(this.vault, code),
      endsOn,
      certificateCipher: certificate === null ? null : this.vault.encrypt(certificate),
      year,
      reasonCipher: this.vault.encrypt(reason),
    };
  }

  private answer(row: Honour): HeldHonour {
    const { endedAt, endsOn } = row;
    const holds = endedAt === null && (endsOn === null || endsOn >= this.today());
    return { ...openHonour(row, this.vault, this.pack), holds };
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }
}

/** First statement of whatever changes what a person holds: two grants at once would each keep only their own beside it. */
async function holdPerson(tx: Tx, personId: string): Promise<void> {
  await tx.update(Person, { id: personId }, { id: personId });
}
