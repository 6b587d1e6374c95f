import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { CITY_PACK, Files, listedRows, type CityPack, type Tx } from '../../kernel/index.js';
import { Place } from '../records/place.entity.js';
import { OuterKey } from './outer-key.entity.js';
import type { PlaceImportRecord } from './place-import.entity.js';
import { PLACE_LIST, readPlace, type ListedPlace } from './place-list.js';
import type { KeyedPlace, Neighbour } from './row-sorter.js';

/** Rows that are settled by one transaction. */
const BATCH = 500;

export type Sent = Pick<PlaceImportRecord, 'fileId' | 'coordinates'>;

/** Reads a list of places out of its sheet, always cut into the same batches, and what is known of them. */
@Injectable()
export class PlaceImportReader {
  constructor(
    private readonly files: Files,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws SHEET_UNREADABLE · IMPORT_HEADINGS_MISSING · IMPORT_TOO_LONG · NOT_FOUND the sheet is gone */
  async *batches({ fileId, coordinates }: Sent): AsyncGenerator<ListedPlace[]> {
    let batch: ListedPlace[] = [];
    for await (const { places, row } of this.rows(fileId)) {
      batch.push(readPlace(row, places, coordinates, this.pack.facilities));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  async *rows(fileId: string) {
    yield* listedRows(await this.files.open(fileId), PLACE_LIST);
  }

  /** Whatever stands in these unions already; vans do not stand. */
  async neighbours(from: Tx, unionIds: readonly string[]): Promise<Neighbour[]> {
    const places = await from.find(Place, {
      where: { unionId: In([...unionIds]), closedAt: IsNull() },
      select: { id: true, kind: true, name: true, address: true, longitude: true, latitude: true },
    });
    return places.filter((it) => it.kind !== 'mobile').map((it) => ({ ...it, row: null }));
  }

  /** Places by the number that this union's lists have for them. */
  async keyed(from: Tx, unionId: string, batch: readonly ListedPlace[]): Promise<Map<string, KeyedPlace>> {
    const keys = batch.flatMap((it) => ('key' in it && it.key !== null ? [it.key] : []));
    const known = await from.findBy(OuterKey, { unionId, outerKey: In(keys) });
    const places = await from.findBy(Place, { id: In(known.map((it) => it.placeId)) });
    const byId = new Map(places.map((it) => [it.id, it]));
    return new Map(
      known.flatMap(({ outerKey, placeId }) => {
        const place = byId.get(placeId);
        return place ? [[outerKey, place] as const] : [];
      }),
    );
  }
}
