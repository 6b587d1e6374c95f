import { Inject, Injectable } from '@nestjs/common';
import {
  ROLES,
  type Done,
  type Me,
  type Proof,
  type SessionRow,
  type SignedIn,
  type SignIn,
  type VerifyPhone,
} from '@nuanxin/shared-types';
import { In, IsNull, MoreThan } from 'typeorm';
import {
  Audit,
  Clock,
  CONFIG,
  Database,
  DomainError,
  sha256,
  Throttle,
  Vault,
  Wechat,
  type Actor,
  type Config,
  type Tx,
} from '../../kernel/index.js';
import { KnownActors } from './known-actors.js';
import { MembershipView } from '../membership.view.js';
import { Person } from '../people/person.entity.js';
import { PhoneCodes } from './phone-codes.js';
import { personOf } from '../staff/access.js';
import { RoleGrant } from '../staff/role-grant.entity.js';
import { openSession } from './open-session.js';
import { Session } from './session.entity.js';

const LIVES_MS = 90 * 86_400_000;
/** Nobody reads a longer list of own sessions; signing out everywhere ends all of them. */
const AT_MOST = 50;

/**
 * Wrong SMS codes for one phone. Five tries a code and a code a minute alone would let a stranger try 7,200 of 10^6 codes a day,
 * 1 in 140; with 50 it is 1 in 20,000. Right ones are not counted.
 */
const WRONG_TRIES = { tries: 50, seconds: 86_400 };

/** Signed-in phones and browsers. */
@Injectable()
export class Sessions {
  private readonly wrongTries = new Throttle(WRONG_TRIES.tries, WRONG_TRIES.seconds);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly wechat: Wechat,
    private readonly phoneCodes: PhoneCodes,
    private readonly view: MembershipView,
    private readonly known: KnownActors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws WECHAT_LOGIN_FAILED · WECHAT_BUSY · PHONE_CODE_WRONG · TOO_MANY_TRIES */
  async signIn({ origin }: Actor, input: SignIn): Promise<SignedIn> {
    const shown = input.wechatCode ? await this.proveWechat(input.wechatCode) : await this.provePhone(input);
    const opened = await this.db.transact(async (tx) => {
      const person = await findPerson(tx, shown);
      const facts = {
        personId: person?.id ?? null,
        openidIndex: shown.openidIndex ?? null,
        phoneCipher: shown.phoneCipher ?? person?.phoneCipher ?? null,
        phoneIndex: shown.phoneIndex ?? person?.phoneIndex ?? null,
        proof: shown.proof,
      };
      return openSession(tx, facts, { now: this.clock.now(), livesMs: LIVES_MS, origin });
    });
    return { token: opened.token, expiresAt: opened.expiresAt, me: await this.view.me(opened) };
  }

  /** Proves a phone for the session; whoever was registered by that phone is now known. */
  async verifyPhone(actor: Actor, input: VerifyPhone): Promise<Me> {
    const phone = input.wechatPhoneCode ? await this.wechat.phoneNumber(input.wechatPhoneCode) : input.phone;
    const shown = await (input.wechatPhoneCode ? this.phoneOf(phone ?? '', 'wechat') : this.provePhone(input));
    const id = actor.sessionId ?? '';
    await this.db.transact(async (tx) => {
      const person = actor.personId ? null : await findPerson(tx, shown);
      await tx.update(Session, { id }, { ...shown, ...(person ? { personId: person.id } : {}) });
    });
    this.known.forget();
    return this.me(actor);
  }

  async me(actor: Actor): Promise<Me> {
    return this.view.me(await this.db.read.findOneByOrFail(Session, { id: actor.sessionId ?? '' }));
  }

  async signOut(actor: Actor): Promise<Done> {
    const id = actor.sessionId ?? '';
    await this.db.transact((tx) => tx.update(Session, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() }));
    this.known.forget();
    return { done: true };
  }

  /** Where the person is signed in, newest first. */
  async listOwn(actor: Actor): Promise<{ rows: SessionRow[] }> {
    const live = { personId: personOf(actor), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const sessions = await this.db.read.find(Session, { where: live, order: { id: 'DESC' }, take: AT_MOST });
    return {
      rows: sessions.map(({ id, proof, device, ip, createdAt }) => ({
        proof,
        device,
        ip,
        at: createdAt,
        current: id === actor.sessionId,
      })),
    };
  }

  /** Signs the person out everywhere, here too. */
  async signOutEverywhere(actor: Actor): Promise<Done> {
    const personId = personOf(actor);
    await this.db.transact(async (tx) => {
      await tx.update(Session, { personId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
      await this.audit.record(tx, actor, 'session.all_ended', personId);
    });
    this.known.forget();
    return { done: true };
  }

  /** The actor behind a bearer token; null for one that is unknown, revoked or too old. */
  async authenticate(token: string): Promise<Actor | null> {
    const tokenHash = sha256(token);
    const known = this.known.find(tokenHash);
    if (known) return known;
    const asOf = this.known.now;
    const session = await this.db.read.findOneBy(Session, {
      tokenHash,
      revokedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    if (!session) return null;
    const { id: sessionId, personId, proof } = session;
    const held = personId ? await this.db.read.findBy(RoleGrant, { personId: In([personId]) }) : [];
    const actor = { sessionId, personId, grants: held.filter((it) => this.opens(proof, it)), proof, origin: null };
    this.known.remember(tokenHash, actor, { asOf, expiresAt: session.expiresAt });
    return actor;
  }

  /** A phone number can be taken over with its SIM card, so an SMS code opens a counter, and in the sandbox everything. */
  private opens(proof: Proof, { role }: RoleGrant): boolean {
    return proof !== 'sms' || ROLES[role].scope === 'place' || this.config.wechat === null;
  }

  private async proveWechat(code: string): Promise<Shown> {
    const { openid } = await this.wechat.codeToSession(code);
    return { openidIndex: this.vault.blindIndex('openid', openid), proof: 'wechat' };
  }

  private async provePhone({ phone = '', phoneCode = '' }: { phone?: string; phoneCode?: string }): Promise<Shown> {
    const shown = this.phoneOf(phone, 'sms');
    await this.wrongTries.take(shown.phoneIndex);
    await this.phoneCodes.check(phone, phoneCode);
    await this.wrongTries.giveBack(shown.phoneIndex);
    return shown;
  }

  private phoneOf(phone: string, proof: Proof): Shown & { phoneIndex: string } {
    if (!phone) throw new DomainError('WECHAT_PHONE_FAILED');
    return { phoneCipher: this.vault.encrypt(phone), phoneIndex: this.vault.blindIndex('phone', phone), proof };
  }
}

/** What a sign-in has shown to be the caller's own. */
interface Shown {
  proof: Proof;
  openidIndex?: string;
  phoneIndex?: string;
  phoneCipher?: string;
}

async function findPerson(tx: Tx, { openidIndex, phoneIndex }: Shown): Promise<Person | null> {
  const by = openidIndex ? { openidIndex } : phoneIndex ? { phoneIndex } : null;
  return by && tx.findOneBy(Person, by);
}
