import { Injectable } from '@nestjs/common';
import type { Topic } from '@nuanxin/shared-types';
import { CourseNews } from '../booking/index.js';
import { Outbox, type Announcement } from '../kernel/index.js';
import { Letters } from './letters.js';

/** What is told of courses and pairs: only what somebody else decided, or what the clock brings. */
@Injectable()
export class CourseAnnouncements {
  constructor(
    news: CourseNews,
    private readonly letters: Letters,
    outbox: Outbox,
  ) {
    outbox.on('enrolment.changed', async ({ enrolmentId, personId, status, by }, event) => {
      if (by !== 'self')
        await this.tell(event, 'enrolment_changed', await news.ofEnrolment(enrolmentId, status), personId);
    });
    outbox.on('enrolment.follow_up', async ({ enrolmentId, personId }, event) =>
      this.tell(event, 'placement_asked', await news.ofFollowUp(enrolmentId), personId),
    );
    outbox.on('pair.proposed', async ({ pairId, personId }, event) =>
      this.tell(event, 'pair_proposed', await news.ofPair(pairId), personId),
    );
  }

  private async tell(
    { id: eventId, at }: Announcement,
    topic: Topic,
    news: Awaited<ReturnType<CourseNews['ofPair']>>,
    personId: string,
  ): Promise<void> {
    if (news) await this.letters.tell({ eventId, topic, unionId: news.unionId, facts: news.facts, at }, [personId]);
  }
}
