import { Inject, Injectable } from '@nestjs/common';
import type { Done, ScanOffer, ScanQuestion, SignedIn } from '@nuanxin/shared-types';
import { LessThan, MoreThan } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  newId,
  PublicUrl,
  randomToken,
  sha256,
  Throttle,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { MembershipView } from '../membership.view.js';
import { personOf } from '../staff/access.js';
import { ConsoleSessions } from './console-sessions.js';
import { ScanSignIn } from './sign-in.entity.js';

const LIVES_MS = 2 * 60_000;
/** Codes shown to one address in a minute: a page left open makes one in two. */
const OFFERS = { tries: 60, seconds: 60 };

/**
 * Signing in at the console by scanning: the page shows a code, a phone where the colleague is signed in confirms it, the page
 * collects the session, once. The code in the picture and the ticket in the browser are two secrets.
 */
@Injectable()
export class ScanSignIns {
  private readonly offers = new Throttle(OFFERS.tries, OFFERS.seconds);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly publicUrl: PublicUrl,
    private readonly sessions: ConsoleSessions,
    private readonly view: MembershipView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws TOO_MANY_TRIES */
  async begin({ origin }: Actor): Promise<ScanOffer> {
    await this.offers.take(origin?.ip ?? '');
    const [ticket, code, now] = [randomToken(24), randomToken(16), this.clock.now()];
    const expiresAt = now + LIVES_MS;
    await this.db.transact(async (tx) => {
      await tx.delete(ScanSignIn, { expiresAt: LessThan(now) });
      await tx.insert(ScanSignIn, {
        id: newId(),
        ticketHash: sha256(ticket),
        codeHash: sha256(code),
        status: 'waiting',
        personId: null,
        ip: origin?.ip ?? null,
        device: origin?.device ?? null,
        expiresAt,
      });
    });
    return { ticket, url: `${this.publicUrl.value}/s/${code}`, expiresAt };
  }

  /** Which computer asks. @throws SCAN_OVER */
  async question(code: string): Promise<ScanQuestion> {
    const { ip, device, expiresAt } = await this.waiting(code);
    return { city: this.pack.name, ip, device, askedAt: expiresAt - LIVES_MS, expiresAt };
  }

  /** @throws SCAN_OVER */
  async confirm(actor: Actor, code: string): Promise<Done> {
    const { id } = await this.waiting(code);
    const personId = personOf(actor);
    await this.db.transact(async (tx) => {
      const waiting = { id, status: 'waiting' as const, expiresAt: MoreThan(this.clock.now()) };
      const confirmed = await tx.update(ScanSignIn, waiting, { status: 'confirmed', personId });
      if (confirmed.affected === 0) throw new DomainError('SCAN_OVER');
      await this.audit.record(tx, actor, 'scan.confirmed', personId);
    });
    return { done: true };
  }

  /** The session of a confirmed code: the first one who asks with the ticket gets it, once. */
  async collect(
    { origin }: Actor,
    ticket: string,
  ): Promise<{ status: 'waiting' | 'over' | 'in'; signedIn: SignedIn | null }> {
    const live = { ticketHash: sha256(ticket), expiresAt: MoreThan(this.clock.now()) };
    const scan = await this.db.read.findOneBy(ScanSignIn, live);
    if (scan?.status === 'waiting') return { status: 'waiting', signedIn: null };
    const personId = scan?.personId;
    if (!scan || !personId) return { status: 'over', signedIn: null };
    const opened = await this.db.transact(async (tx) => {
      const used = await tx.update(ScanSignIn, { id: scan.id, status: 'confirmed' }, { status: 'used' });
      return used.affected === 1 ? this.sessions.open(tx, personId, 'scan', origin) : null;
    });
    if (!opened) return { status: 'over', signedIn: null };
    const { token, expiresAt } = opened;
    return { status: 'in', signedIn: { token, expiresAt, me: await this.view.me(opened) } };
  }

  private async waiting(code: string): Promise<ScanSignIn> {
    const live = { codeHash: sha256(code), status: 'waiting' as const, expiresAt: MoreThan(this.clock.now()) };
    const scan = await this.db.read.findOneBy(ScanSignIn, live);
    if (!scan) throw new DomainError('SCAN_OVER');
    return scan;
  }
}
