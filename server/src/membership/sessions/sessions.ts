import { Injectable } from '@nestjs/common';
import type { Done, Me, SignedIn, SignIn, VerifyPhone } from '@nuanxin/shared-types';
import { In, IsNull, MoreThan } from 'typeorm';
import {
  Clock,
  Database,
  DomainError,
  newId,
  randomToken,
  sha256,
  Throttle,
  Vault,
  Wechat,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { KnownActors } from './known-actors.js';
import { MembershipView } from '../membership.view.js';
import { Person } from '../people/person.entity.js';
import { PhoneCodes } from './phone-codes.js';
import { RoleGrant } from '../staff/role-grant.entity.js';
import { Session } from './session.entity.js';

const LIVES_MS = 90 * 86_400_000;

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
    private readonly wechat: Wechat,
    private readonly phoneCodes: PhoneCodes,
    private readonly view: MembershipView,
    private readonly known: KnownActors,
  ) {}

  /** @throws WECHAT_LOGIN_FAILED · WECHAT_BUSY · PHONE_CODE_WRONG · TOO_MANY_TRIES */
  async signIn(input: SignIn): Promise<SignedIn> {
    const proof = input.wechatCode ? await this.proveWechat(input.wechatCode) : await this.provePhone(input);
    const token = randomToken(32);
    const now = this.clock.now();
    const session = await this.db.transact(async (tx) => {
      const person = await findPerson(tx, proof);
      const fresh = {
        id: newId(),
        tokenHash: sha256(token),
        personId: person?.id ?? null,
        openidIndex: proof.openidIndex ?? null,
        phoneCipher: proof.phoneCipher ?? person?.phoneCipher ?? null,
        phoneIndex: proof.phoneIndex ?? person?.phoneIndex ?? null,
        createdAt: now,
        expiresAt: now + LIVES_MS,
        revokedAt: null,
      };
      await tx.insert(Session, fresh);
      return fresh;
    });
    return { token, expiresAt: session.expiresAt, me: await this.view.me(session) };
  }

  /** Proves a phone for the session; whoever was registered by that phone is now known. */
  async verifyPhone(actor: Actor, input: VerifyPhone): Promise<Me> {
    const phone = input.wechatPhoneCode ? await this.wechat.phoneNumber(input.wechatPhoneCode) : input.phone;
    const proof = await (input.wechatPhoneCode ? this.phoneProof(phone ?? '') : this.provePhone(input));
    const id = actor.sessionId ?? '';
    await this.db.transact(async (tx) => {
      const person = actor.personId ? null : await findPerson(tx, proof);
      await tx.update(Session, { id }, { ...proof, ...(person ? { personId: person.id } : {}) });
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
    const { id: sessionId, personId } = session;
    const grants = personId ? await this.db.read.findBy(RoleGrant, { personId: In([personId]) }) : [];
    const actor = { sessionId, personId, grants };
    this.known.remember(tokenHash, actor, { asOf, expiresAt: session.expiresAt });
    return actor;
  }

  private async proveWechat(code: string): Promise<Proof> {
    const { openid } = await this.wechat.codeToSession(code);
    return { openidIndex: this.vault.blindIndex('openid', openid) };
  }

  private async provePhone({ phone = '', phoneCode = '' }: { phone?: string; phoneCode?: string }): Promise<Proof> {
    const proof = this.phoneProof(phone);
    await this.wrongTries.take(proof.phoneIndex);
    await this.phoneCodes.check(phone, phoneCode);
    await this.wrongTries.giveBack(proof.phoneIndex);
    return proof;
  }

  private phoneProof(phone: string): { phoneCipher: string; phoneIndex: string } {
    if (!phone) throw new DomainError('WECHAT_PHONE_FAILED');
    return { phoneCipher: this.vault.encrypt(phone), phoneIndex: this.vault.blindIndex('phone', phone) };
  }
}

/** What a sign-in has shown to be the caller's own. */
interface Proof {
  openidIndex?: string;
  phoneIndex?: string;
  phoneCipher?: string;
}

async function findPerson(tx: Tx, { openidIndex, phoneIndex }: Proof): Promise<Person | null> {
  const by = openidIndex ? { openidIndex } : phoneIndex ? { phoneIndex } : null;
  return by && tx.findOneBy(Person, by);
}
