import { Injectable } from '@nestjs/common';
import type { PlaceKind } from '@nuanxin/shared-types';
import { In, IsNull, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Database, madeAt, type Row } from '../../kernel/index.js';
import { addDays } from '../opening/bands.js';
import { Openings } from '../opening/opening-facts.js';
import { PlaceException } from '../opening/place-exception.entity.js';
import { Place } from '../records/place.entity.js';
import { PlaceStay } from '../stays/place-stay.entity.js';
import type { TruthFacts } from '../truth/truth-state.js';
import { Truths } from '../truth/truths.js';
import type { IndexedPlace } from './index/place-table.js';
import { openingKey } from './opening-times.js';

const PAGE = 5000;
/** As many as `Openings` looks up by name. */
const NAMED = 200;

/** Reads places for the index: all of them at the start, afterwards those that changed. */
@Injectable()
export class PlaceReader {
  constructor(
    private readonly db: Database,
    private readonly openings: Openings,
    private readonly truths: Truths,
  ) {}

  /**
   * All places by their hours alone, in pages by key, past the ORM: a million rows are read in a few seconds. The database fetches
   * the next page while this one is taken in.
   */
  async *all(): AsyncGenerator<IndexedPlace[]> {
    const truths = new Map((await this.truths.facts()).map((it) => [it.placeId, it]));
    const codesOf = readOnce((json) => JSON.parse(json) as string[]);
    for (let coming: Promise<Row[]> | null = this.page(''); coming !== null;) {
      const rows: Row[] = await coming;
      coming = rows.length === PAGE ? this.page(String(rows.at(-1)?.id)) : null;
      yield rows.map((it) => fromRow(it, codesOf(String(it.facilities)), truths.get(String(it.id))));
    }
  }

  /** Those with days or stays of their own to come, which `all` does not look at. */
  async particular(): Promise<IndexedPlace[]> {
    const { day, at } = this.openings.wall();
    const placeId = true;
    const [exceptions, stays] = await Promise.all([
      this.db.read.find(PlaceException, { select: { placeId }, where: { day: MoreThanOrEqual(addDays(day, -1)) } }),
      this.db.read.find(PlaceStay, { select: { placeId }, where: { toAt: MoreThan(at), cancelledAt: IsNull() } }),
    ]);
    const ids = [...exceptions, ...stays].map((it) => it.placeId);
    return (await this.these([...new Set(ids)])).there;
  }

  /** These places as they are now, and the ids of those that are no more. */
  async these(ids: readonly string[]): Promise<{ there: IndexedPlace[]; gone: string[] }> {
    const there: IndexedPlace[] = [];
    for (let at = 0; at < ids.length; at += NAMED) there.push(...(await this.some(ids.slice(at, at + NAMED))));
    const found = new Set(there.map((it) => it.id));
    return { there, gone: ids.filter((it) => !found.has(it)) };
  }

  private page(after: string): Promise<Row[]> {
    return this.db.read.query<Row[]>(
      `SELECT id, kind, name, address, district, longitude, latitude, schedule, facilities FROM place
       WHERE id > ? AND closedAt IS NULL ORDER BY id LIMIT ${PAGE}`,
      [after],
    );
  }

  private async some(ids: readonly string[]): Promise<IndexedPlace[]> {
    const places = await this.db.read.findBy(Place, { id: In([...ids]), closedAt: IsNull() });
    const [openings, facts] = [await this.openings.of(places), await this.truths.facts(ids)];
    const truths = new Map(facts.map((it) => [it.placeId, it]));
    return places.flatMap((place) => {
      const opening = openings.get(place.id);
      if (!opening) return [];
      // A mobile point is where its present or next stay is.
      const { address, longitude, latitude } = opening.stays[0] ?? place;
      const where = { address, longitude, latitude, opening: openingKey(opening) };
      return [indexed({ ...place, ...where }, truths.get(place.id))];
    });
  }
}

/** Of texts that come again and again, each is read once. */
function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

function fromRow(row: Row, facilities: string[], truth: TruthFacts | undefined): IndexedPlace {
  const place = {
    id: String(row.id),
    kind: String(row.kind) as PlaceKind,
    name: String(row.name),
    address: String(row.address),
    district: String(row.district),
    longitude: Number(row.longitude),
    latitude: Number(row.latitude),
    facilities,
    opening: String(row.schedule),
  };
  return truth ? indexed(place, truth) : { ...place, fault: false, knownSince: madeAt(place.id) };
}

/** `truth` is missing where nobody ever spoke of the place: whoever put it on the map knew it. */
function indexed(place: Omit<IndexedPlace, 'fault' | 'knownSince'>, truth: TruthFacts | undefined): IndexedPlace {
  const { id, kind, name, address, district, longitude, latitude, opening } = place;
  const broken = truth?.broken ?? [];
  return {
    id,
    kind,
    name,
    address,
    district,
    longitude,
    latitude,
    opening,
    facilities: broken.length === 0 ? place.facilities : place.facilities.filter((it) => !broken.includes(it)),
    fault: truth?.disputed ?? false,
    knownSince: Math.max(truth?.confirmedAt ?? 0, truth?.listedAt ?? madeAt(id)),
  };
}
