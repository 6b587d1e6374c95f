import { Injectable } from '@nestjs/common';
import type { ClerkInvitation as InvitationAnswer, ClerkOffer, Done, Me } from '@nuanxin/shared-types';
import { IsNull, MoreThan } from 'typeorm';
import {
  Audit,
  Clock,
  Codes,
  Database,
  Directory,
  DomainError,
  newId,
  PublicUrl,
  Requests,
  type Actor,
} from '../../kernel/index.js';
import { Session } from '../sessions/session.entity.js';
import { Sessions } from '../sessions/sessions.js';
import { Unions } from '../unions/unions.js';
import { Access, personOf } from './access.js';
import { ClerkInvitation } from './clerk-invitation.entity.js';
import { Clerks } from './clerks.js';

const DAY_MS = 86_400_000;

/** Clerks are invited by a signed code: one shop, some days, some uses (邀请核销员). */
@Injectable()
export class ClerkInvitations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly directory: Directory,
    private readonly unions: Unions,
    private readonly sessions: Sessions,
    private readonly clerks: Clerks,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** @throws NOT_FOUND */
  async create(
    actor: Actor,
    { placeId, requestId, uses, days }: { placeId: string; requestId: string; uses: number; days: number },
  ): Promise<InvitationAnswer> {
    await this.clerks.placeUnder(actor, placeId);
    const madeBy = personOf(actor);
    const { id } = await this.requests.once(requestId, { by: madeBy, placeId, uses, days }, async (tx) => {
      const fresh = newId();
      const at = this.clock.now();
      const facts = { placeId, expiresAt: at + days * DAY_MS, usesLeft: uses, withdrawnAt: null, madeBy, at };
      await tx.insert(ClerkInvitation, { id: fresh, handle: this.codes.newHandle(), ...facts });
      await this.audit.record(tx, actor, 'clerk.invited', placeId, { uses, days });
      return { id: fresh };
    });
    return this.answer(await this.db.read.findOneByOrFail(ClerkInvitation, { id }));
  }

  /** Those that can still be accepted, newest first. @throws NOT_FOUND */
  async list(actor: Actor, placeId: string): Promise<{ rows: InvitationAnswer[] }> {
    await this.clerks.placeUnder(actor, placeId);
    const invitations = await this.db.read.find(ClerkInvitation, {
      where: { placeId, ...this.open() },
      order: { id: 'DESC' },
    });
    return { rows: await Promise.all(invitations.map((it) => this.answer(it))) };
  }

  /** @throws NOT_FOUND */
  async withdraw(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<Done> {
    const invitation = await this.db.read.findOneBy(ClerkInvitation, { id });
    // Who may do this nowhere hears so, whatever the id; that is what the look at the place says first.
    await this.clerks.placeUnder(actor, invitation?.placeId ?? '');
    return this.requests.once(requestId, { by: actor.personId, withdraw: id }, async (tx) => {
      await tx.update(ClerkInvitation, { id, withdrawnAt: IsNull() }, { withdrawnAt: this.clock.now() });
      await this.audit.record(tx, actor, 'clerk.invitation_withdrawn', id);
      return { done: true };
    });
  }

  /** What the code leads to, for whoever holds it. @throws INVITATION_OVER */
  async offer(code: string): Promise<ClerkOffer> {
    const { placeId, expiresAt } = await this.inForce(code);
    const place = (await this.directory.placesById([placeId])).get(placeId);
    if (!place) throw new DomainError('INVITATION_OVER');
    const union = await this.unions.byId(place.unionId);
    return { code, place: { name: place.name }, union: { name: union.name }, expiresAt };
  }

  /** The session's phone becomes a clerk of the shop; who is one already uses nothing up. @throws PHONE_FIRST · INVITATION_OVER */
  async accept(
    actor: Actor,
    { code, requestId, name }: { code: string; requestId: string; name: string },
  ): Promise<Me> {
    const invitation = await this.db.read.findOneBy(ClerkInvitation, { handle: this.codes.readClerkCode(code) });
    if (!invitation) throw new DomainError('INVITATION_OVER');
    const { id, placeId } = invitation;
    const sessionId = actor.sessionId ?? '';
    await this.requests.once(requestId, { by: sessionId, code, name }, async (tx) => {
      const session = await tx.findOneByOrFail(Session, { id: sessionId });
      const personId = await this.clerks.register(tx, session, name);
      if (!(await this.clerks.grant(tx, { ...actor, personId }, personId, placeId))) return {};
      const taken = await tx.decrement(ClerkInvitation, { id, ...this.open() }, 'usesLeft', 1);
      if (taken.affected === 0) throw new DomainError('INVITATION_OVER');
      await this.audit.record(tx, { ...actor, personId }, 'clerk.accepted', placeId, { invitationId: id });
      return {};
    });
    this.clerks.forgetActors();
    return this.sessions.me(actor);
  }

  private open() {
    return { usesLeft: MoreThan(0), expiresAt: MoreThan(this.clock.now()), withdrawnAt: IsNull() };
  }

  private async inForce(code: string): Promise<ClerkInvitation> {
    const handle = this.codes.readClerkCode(code);
    const invitation = await this.db.read.findOneBy(ClerkInvitation, { handle, ...this.open() });
    if (!invitation) throw new DomainError('INVITATION_OVER');
    return invitation;
  }

  private async answer({ id, handle, placeId, expiresAt, usesLeft }: ClerkInvitation): Promise<InvitationAnswer> {
    const code = this.codes.clerkCode(handle);
    const place = (await this.directory.placesById([placeId])).get(placeId);
    return {
      id,
      place: { id: placeId, name: place?.name ?? '' },
      code,
      url: `${this.publicUrl.value}/c/${code}`,
      scene: code,
      expiresAt,
      usesLeft,
    };
  }
}
