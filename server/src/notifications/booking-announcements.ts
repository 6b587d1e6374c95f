import { Injectable } from '@nestjs/common';
import type { CancelledBy, Topic } from '@nuanxin/shared-types';
import { BookingNews } from '../booking/index.js';
import { Outbox, type Announcement } from '../kernel/index.js';
import { Guardians } from '../membership/index.js';
import { Letters } from './letters.js';

/** What is told of bookings to whoever has them: only what somebody else did, or what the clock brings. */
@Injectable()
export class BookingAnnouncements {
  constructor(
    private readonly news: BookingNews,
    private readonly letters: Letters,
    private readonly guardians: Guardians,
    outbox: Outbox,
  ) {
    outbox.on('booking.reminder', async ({ bookingId, personId }, event) => {
      const news = await this.news.ofBooking(bookingId);
      // Cancelled between the reminder and its delivery: nothing to come to.
      if (news?.status === 'booked') await this.tell(event, 'booking_reminder', news, personId);
    });
    outbox.on('booking.displaced', async ({ bookingId, personId }, event) =>
      this.tell(event, 'booking_displaced', await this.news.ofBooking(bookingId), personId),
    );
    outbox.on('booking.cancelled', (it, event) => this.changed(event, it, '取消了'));
    outbox.on('booking.moved', (it, event) => this.changed(event, it, '改了时间'));
    outbox.on('booking.picked_up', async ({ bookingId, personId }, event) => {
      const news = await this.news.ofBooking(bookingId);
      await this.tell(event, 'child_picked_up', news, personId);
    });
    outbox.on('booking.seat_offered', async ({ waitId, personId }, event) =>
      this.tell(event, 'booking_offered', await this.news.ofOffer(waitId), personId),
    );
    outbox.on('booking.drawn', async ({ lotId, personId }, event) =>
      this.tell(event, 'booking_drawn', await this.news.ofLot(lotId), personId),
    );
    outbox.on('booking.team', async ({ teamId, personId, what }, event) =>
      this.tell(event, 'booking_team', await this.news.ofTeam(teamId, what), personId),
    );
    outbox.on('booking.paused', async ({ pauseId, personId }, event) =>
      this.tell(event, 'booking_paused', await this.news.ofPause(pauseId), personId),
    );
    outbox.on('booking.appeal_decided', async ({ pauseId, personId }, event) =>
      this.tell(event, 'booking_appeal', await this.news.ofPause(pauseId), personId),
    );
  }

  private async changed(
    event: Announcement,
    { bookingId, personId, by }: { bookingId: string; personId: string; by: CancelledBy },
    what: string,
  ): Promise<void> {
    if (by === 'self') return;
    const news = await this.news.ofBooking(bookingId);
    await this.tell(event, 'booking_changed', news && { ...news, facts: { ...news.facts, what } }, personId);
  }

  private async tell(
    { id: eventId, at }: Announcement,
    topic: Topic,
    news: { unionId: string; facts: Record<string, string> } | null,
    personId: string,
  ): Promise<void> {
    if (!news) return;
    // What concerns a child is told to whoever answers for it.
    const to = (await this.guardians.of(personId)) ?? personId;
    await this.letters.tell({ eventId, topic, unionId: news.unionId, facts: news.facts, at }, [to]);
  }
}
