import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { PlaceOffer, StockWord } from '@nuanxin/shared-types';
import type { Actor } from '../../kernel/index.js';
import { LiveIndex } from './live-index.js';

/** Something that is to be had at places today. */
export type Offered = Pick<PlaceOffer, 'programmeId' | 'name' | 'item' | 'unit'>;

/** The room that knows what is to be had where (benefits) tells it here; places does not see that room. */
export interface OfferSource {
  /** What is to be had today at all. */
  offered(): Promise<readonly Offered[]>;
  /** By place, for every place where it is to be had. */
  words(programmeId: string): Promise<ReadonlyMap<string, StockWord>>;
  /** Ids of the programmes of which this person may take today. */
  openTo(personId: string): Promise<ReadonlySet<string>>;
}

/** What a row's number means; the conditions of the index count the last two as having some. */
const WORDS: readonly (StockWord | null)[] = [null, 'none', 'low', 'enough'];
const EVERY_MS = 2000;
/** Reading takes at most this share of the time, however many places there are. */
const REST = 20;

interface Shelf extends Offered {
  /** By row. */
  words: Uint8Array;
}

/** What is to be had where, in words (有、不多了、没了), as it was a few seconds ago. */
@Injectable()
export class Offers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Offers');
  private source: OfferSource | null = null;
  private shelves: readonly Shelf[] = [];
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(private readonly live: LiveIndex) {}

  register(source: OfferSource): void {
    this.source = source;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.plan(EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** Reads what lies where. */
  async refresh(): Promise<void> {
    const { source } = this;
    if (!source) return;
    const shelves: Shelf[] = [];
    for (const offered of await source.offered()) {
      shelves.push({ ...offered, words: this.rowsOf(await source.words(offered.programmeId)) });
    }
    this.shelves = shelves;
  }

  /** By row, of each programme asked for: one by its id, or any that is open to the actor (`mine`). */
  async stocks(actor: Actor, asked: string): Promise<Uint8Array[]> {
    const open = asked === 'mine' ? await this.openTo(actor) : new Set([asked]);
    return this.shelves.filter((it) => open === null || open.has(it.programmeId)).map((it) => it.words);
  }

  /** What is to be had at each row; what is open to the actor first. */
  async at(actor: Actor, rows: readonly number[]): Promise<Map<number, PlaceOffer[]>> {
    const open = await this.openTo(actor);
    const shelves = this.shelves
      .map(({ words, ...offered }) => ({ words, ...offered, mine: open && open.has(offered.programmeId) }))
      .sort((a, b) => Number(b.mine) - Number(a.mine));
    const offersAt = (row: number): PlaceOffer[] =>
      shelves.flatMap(({ words, ...offered }) => {
        const word = WORDS[words[row] ?? 0];
        return word ? [{ ...offered, word }] : [];
      });
    return new Map(rows.map((row) => [row, offersAt(row)]));
  }

  /** Null for somebody who is not known: nothing is said of them. */
  private async openTo({ personId }: Actor): Promise<ReadonlySet<string> | null> {
    return personId === null || this.source === null ? null : this.source.openTo(personId);
  }

  private rowsOf(words: ReadonlyMap<string, StockWord>): Uint8Array {
    const { ids, capacity } = this.live.index.table;
    const column = new Uint8Array(capacity);
    for (const [placeId, word] of words) {
      const row = ids.rowOf(placeId);
      if (row >= 0) column[row] = WORDS.indexOf(word);
    }
    return column;
  }

  private plan(afterMs: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.round = this.timed().then((ms) => this.plan(Math.max(EVERY_MS, ms * REST)));
    }, afterMs);
    this.timer.unref();
  }

  private async timed(): Promise<number> {
    const began = performance.now();
    await this.refresh().catch((error: unknown) => this.log.error(error));
    return performance.now() - began;
  }
}
