import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/index.js';
import { Lot } from '../lottery/lot.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingSession } from '../offerings/session.entity.js';
import { Pause } from '../pauses/pause.entity.js';
import { Windows } from '../slots/windows.js';
import { dueOf, sizeOf } from '../teams/due.js';
import { BookingTeam } from '../teams/team.entity.js';
import { WaitRecord } from '../waiting/wait.entity.js';
import { Booking } from './booking.entity.js';
import { BookingView, type Appointed } from './booking.view.js';

const RESULTS = { won: '中了', reserve: '候补', void: '没有参加' } as const;

/** What of booking is told to people, in the words of messages. */
export interface News {
  unionId: string;
  facts: Record<string, string>;
}

/** Words for messages about bookings. What has been removed meanwhile is told to nobody: null. */
@Injectable()
export class BookingNews {
  constructor(
    private readonly db: Database,
    private readonly offerings: Offerings,
    private readonly view: BookingView,
    private readonly windows: Windows,
  ) {}

  /** `offering`, `place`, `when`, `provider`, `reason`. */
  async ofBooking(id: string): Promise<(News & { status: Booking['status'] }) | null> {
    const booking = await this.db.read.findOneBy(Booking, { id });
    if (!booking) return null;
    const { unionId, facts } = await this.appointed(booking);
    return { unionId, status: booking.status, facts: { ...facts, reason: booking.reason ?? '' } };
  }

  /** With `until`; null where the offer is over. */
  async ofOffer(waitId: string): Promise<News | null> {
    const wait = await this.db.read.findOneBy(WaitRecord, { id: waitId });
    if (wait?.status !== 'offered' || wait.offerUntil === null) return null;
    const { unionId, facts } = await this.appointed(wait);
    return { unionId, facts: { ...facts, until: this.windows.momentWords(wait.offerUntil) } };
  }

  /** With `result`. */
  async ofLot(lotId: string): Promise<News | null> {
    const lot = await this.db.read.findOneBy(Lot, { id: lotId });
    const session = lot ? await this.db.read.findOneBy(BookingSession, { id: lot.sessionId }) : null;
    if (!lot?.result || !session) return null;
    const { unionId, facts } = await this.appointed({ ...session, sessionId: session.id });
    return { unionId, facts: { ...facts, result: RESULTS[lot.result] } };
  }

  /** With `team` and `what`; null where it does not take part any longer. */
  async ofTeam(teamId: string, what: 'short' | 'led'): Promise<News | null> {
    const team = await this.db.read.findOneBy(BookingTeam, { id: teamId });
    const session = team ? await this.db.read.findOneBy(BookingSession, { id: team.sessionId }) : null;
    if (!team || team.status === 'withdrawn' || !session) return null;
    const offering = await this.offerings.byId(team.offeringId);
    const { unionId, facts } = await this.appointed({ ...session, sessionId: session.id });
    const due = this.windows.momentWords(dueOf(offering.limits, session.startsAt, team.createdAt));
    const missing = sizeOf(offering).min - team.members;
    const words = what === 'led' ? '现在由你带队' : `还差 ${missing} 人，${due} 前凑齐，不然名额让给候补`;
    return { unionId, facts: { ...facts, team: team.name, what: words } };
  }

  /** `offering`, `missed`, `until`, `answer`, `result`. */
  async ofPause(pauseId: string): Promise<News | null> {
    const pause = await this.db.read.findOneBy(Pause, { id: pauseId });
    if (!pause) return null;
    const { unionId, name: offering } = await this.offerings.byId(pause.offeringId);
    const until = this.windows.momentWords(pause.until);
    const result = pause.appeal === 'lifted' ? '可以再约了' : '维持暂停';
    return { unionId, facts: { offering, missed: String(pause.missed), until, answer: pause.answer ?? '', result } };
  }

  private async appointed(row: Appointed): Promise<News> {
    const offerings = await this.offerings.byIds([row.offeringId]);
    const [appointment] = await this.view.appointments([row], offerings);
    const offering = offerings.get(row.offeringId);
    if (!appointment || !offering) throw new Error(`offering ${row.offeringId} is gone`);
    const { place, room, provider, startsAt } = appointment;
    return {
      unionId: offering.unionId,
      facts: {
        offering: offering.name,
        place: [place.name, room].filter(Boolean).join(' '),
        provider: provider?.name ?? '现场',
        when: this.windows.momentWords(startsAt),
      },
    };
  }
}
