import { Inject, Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { change, CITY_PACK, Clock, localTime, newId, type Actor, type CityPack, type Tx } from '../../kernel/index.js';
import { addDays } from '../opening/bands.js';
import { PlaceException } from '../opening/place-exception.entity.js';
import { PlaceTruthRecord } from './truth.entity.js';

/** A place that its keeper says is really shut: every day of it is an exception from its hours, so that nothing says 开着. */
@Injectable()
export class Closures {
  constructor(
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** From today through `until`; other exceptions of these days go. */
  async shut(
    tx: Tx,
    actor: Actor,
    { placeId, until, words }: { placeId: string; until: string; words: string },
  ): Promise<void> {
    const today = this.today();
    await tx.delete(PlaceException, { placeId, day: Between(today, until) });
    const said = { placeId, bands: [], reason: words || '暂时关门', personId: actor.personId, at: this.clock.now() };
    const days: string[] = [];
    for (let day = today; day <= until; day = addDays(day, 1)) days.push(day);
    await tx.insert(
      PlaceException,
      days.map((day) => ({ id: newId(), day, ...said })),
    );
    const known = await tx.update(PlaceTruthRecord, { placeId }, { closedUntil: until });
    if (known.affected === 0) await tx.insert(PlaceTruthRecord, { placeId, confirmedAt: null, closedUntil: until });
  }

  /** Open again before the day that was said. */
  async lift(tx: Tx, placeId: string): Promise<void> {
    const { closedUntil } = (await tx.findOneBy(PlaceTruthRecord, { placeId })) ?? { closedUntil: null };
    if (closedUntil === null) return;
    // Days with hours of their own stay as they are.
    const sql = "DELETE FROM place_exception WHERE placeId = ? AND day BETWEEN ? AND ? AND bands = '[]'";
    await change(tx, sql, [placeId, this.today(), closedUntil]);
    await tx.update(PlaceTruthRecord, { placeId }, { closedUntil: null });
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }
}
