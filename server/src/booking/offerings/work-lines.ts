import { Injectable, type OnModuleInit } from '@nestjs/common';
import { scopesOf, WorkSources, type Actor, type WorkSource } from '../../kernel/index.js';
import { Pauses } from '../pauses/pauses.js';
import { FreeDays } from './free-days.js';
import { Offerings } from './offerings.js';

/** What of booking waits for somebody at the console. */
@Injectable()
export class BookingWorkLines implements OnModuleInit {
  constructor(
    private readonly sources: WorkSources,
    private readonly offerings: Offerings,
    private readonly freeDays: FreeDays,
    private readonly pauses: Pauses,
  ) {}

  onModuleInit(): void {
    const source = (kind: WorkSource['kind'], of: (actor: Actor) => ReturnType<WorkSource['lines']>): WorkSource => ({
      kind,
      lines: async (actor) => (scopesOf(actor, 'bookings').length === 0 ? [] : of(actor)),
    });
    this.sources.register(source('unstaffed_day', (actor) => this.unstaffed(actor)));
    this.sources.register(source('booking_appeal', (actor) => this.appeals(actor)));
  }

  /** Free days without anybody, the nearest first. */
  private async unstaffed(actor: Actor) {
    const lines = [];
    for (const offering of await this.offerings.allUnder(actor)) {
      for (const { day, words } of await this.freeDays.unstaffed(offering)) {
        const page = `bookings/${offering.id}/week/${day}`;
        lines.push({
          day,
          id: `${offering.id}/${day}`,
          what: `${offering.name}，${words}`,
          note: '排一位',
          since: null,
          page,
        });
      }
    }
    return lines.sort((a, b) => a.day.localeCompare(b.day)).map(({ day: _, ...line }) => line);
  }

  private async appeals(actor: Actor) {
    const asked = (await this.pauses.list(actor)).filter((it) => it.appeal === 'asked');
    return asked.map(({ id, person, offering, missed, at }) => ({
      id,
      what: `${person}，${offering.name}约了 ${missed} 次没来`,
      note: '本人申诉，等你答复',
      since: at,
      page: 'bookings/pauses',
    }));
  }
}
