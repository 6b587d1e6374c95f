import { Inject, Injectable } from '@nestjs/common';
import type { PinState, PlaceFilter } from '@nuanxin/shared-types';
import { CITY_PACK, Clock, type Actor, type CityPack } from '../../kernel/index.js';
import type { Conditions } from './index/conditions.js';
import type { Match } from './index/row-tree.js';
import { LiveIndex } from './live-index.js';
import { Offers } from './offers.js';
import { marksOf, wordsOf } from './words.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What somebody asks for, as the index reads it. */
@Injectable()
export class Asked {
  constructor(
    private readonly live: LiveIndex,
    private readonly offers: Offers,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async conditions(
    actor: Actor,
    { kinds, facilities, open, openAt, offers, q = '', district }: PlaceFilter & { q?: string; district?: string },
  ): Promise<Conditions> {
    const { table } = this.live.index;
    const words = wordsOf(q);
    return {
      kinds: kinds ?? null,
      facilities: facilities ?? null,
      district: district || null,
      open: this.open(open, openAt),
      stocks: offers === undefined ? null : await this.offers.stocks(actor, offers),
      marked: words.length === 0 ? null : marksOf(table, words, this.pack.facilities),
    };
  }

  /** Whether a row is open now, by its hours. */
  openNow(): Match {
    const open = this.live.times.ask('now', this.clock.now());
    const { table } = this.live.index;
    return (row) => open[table.opening[row] ?? 0] === 1;
  }

  /** How the pin of a row is drawn now. */
  states(): (row: number) => PinState {
    const { table } = this.live.index;
    const isOpen = this.openNow();
    const longAgo = (this.clock.now() - this.pack.placeTruth.unsureAfterDays * DAY_MS) / MINUTE_MS;
    return (row) => {
      if (table.hasFault(row)) return 'fault';
      if ((table.knownSince[row] ?? 0) < longAgo) return 'unsure';
      return isOpen(row) ? 'open' : 'closed';
    };
  }

  /** Of both, both must hold. */
  private open(question: PlaceFilter['open'], openAt: number | undefined): Uint8Array | null {
    const { times } = this.live;
    const asked = question && times.ask(question, this.clock.now());
    const then = openAt === undefined ? undefined : times.ask('now', openAt);
    return asked && then ? asked.map((it, i) => it & (then[i] ?? 0)) : (asked ?? then ?? null);
  }
}
