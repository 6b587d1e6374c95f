import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CITY_PACK, Clock, localTime, Outbox, type CityPack } from '../../kernel/index.js';
import { ChangeFeed } from './change-feed.js';
import { PlaceIndex } from './index/place-index.js';
import { OpeningTimes } from './opening-times.js';
import { PlaceReader } from './place-reader.js';

/** A change is to be seen within two seconds, also by a process that has much else to do. */
const EVERY_MS = 500;

/** The index of this process: filled at the start, and kept as the database is. */
@Injectable()
export class LiveIndex implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly index: PlaceIndex;
  readonly times: OpeningTimes;
  private readonly log = new Logger('LiveIndex');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private day = '';

  constructor(
    private readonly reader: PlaceReader,
    private readonly feed: ChangeFeed,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
    outbox: Outbox,
  ) {
    this.index = new PlaceIndex(pack.facilities.map((it) => it.code));
    this.times = new OpeningTimes(this.index.table.openings, pack.timeZone);
    // The process that delivers need not wait for its turn.
    outbox.on('place.changed', async (_, { id }) => {
      if (!this.feed.hasSeen(id)) await this.refresh();
    });
  }

  /** The process answers when this is done. */
  async onApplicationBootstrap(): Promise<void> {
    await this.inTurn(() => this.fill());
    this.timer = setInterval(() => void this.refresh().catch((error: unknown) => this.log.error(error)), EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round.catch(() => undefined);
  }

  /** Takes over what changed since the last time. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      await this.takeOver(await this.feed.next());
      if (this.day !== this.today()) await this.turnDay();
    });
  }

  private async fill(): Promise<void> {
    await this.feed.begin();
    for await (const page of this.reader.all()) for (const place of page) this.index.fill(place);
    this.index.finish();
    await this.turnDay();
  }

  private async takeOver(placeIds: readonly string[]): Promise<void> {
    if (placeIds.length === 0) return;
    const { there, gone } = await this.reader.these(placeIds);
    for (const place of there) this.index.put(place);
    for (const id of gone) this.index.remove(id);
  }

  /** Days of their own are read some weeks ahead, so that each morning others come within sight. */
  private async turnDay(): Promise<void> {
    for (const place of await this.reader.particular()) this.index.put(place);
    this.day = this.today();
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.round = this.round.catch(() => undefined).then(work);
    return this.round;
  }
}
