import { Injectable } from '@nestjs/common';
import type { Topic } from '@nuanxin/shared-types';
import { Outbox, type Announcement } from '../kernel/index.js';
import { Colleagues } from '../membership/index.js';
import { CaseView, WishView } from '../places/index.js';
import { Letters } from './letters.js';

/** What is told of places: to who keeps them, to the cadre, and to who reported or wished. */
@Injectable()
export class PlaceAnnouncements {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly cases: CaseView,
    private readonly wishes: WishView,
    private readonly letters: Letters,
    outbox: Outbox,
  ) {
    outbox.on('place.reported', async ({ caseId, placeId, unionId }, event) => {
      const { place, what } = await this.cases.news(caseId);
      const staff = await this.colleagues.staffAt(placeId);
      // A place that nobody keeps is the cadre's own.
      const people = staff.length > 0 ? staff : await this.colleagues.nearest('places', unionId);
      await this.tell(event, 'place_reported', unionId, { place, what }, people);
    });
    outbox.on('place.disputed', async ({ caseId, placeId, unionId }, event) => {
      const { place, what } = await this.cases.news(caseId);
      const people = [
        ...(await this.colleagues.staffAt(placeId)),
        ...(await this.colleagues.nearest('places', unionId)),
      ];
      await this.tell(event, 'place_disputed', unionId, { place, what }, people);
    });
    outbox.on('place.answered', async ({ caseId, unionId }, event) => {
      const { place, what, answer, reporterIds } = await this.cases.news(caseId);
      await this.tell(event, 'place_answered', unionId, { place, what, answer }, reporterIds);
    });
    outbox.on('wish.answered', async ({ wishId, unionId }, event) => {
      const { place, what, answer, personIds } = await this.wishes.news(wishId);
      await this.tell(event, 'wish_answered', unionId, { place, what, answer }, personIds);
    });
  }

  private async tell(
    { id: eventId, at }: Announcement,
    topic: Topic,
    unionId: string,
    facts: Record<string, string>,
    people: readonly string[],
  ): Promise<void> {
    await this.letters.tell({ eventId, topic, unionId, facts, at }, people);
  }
}
