import { listProgrammePlaces, listStock, type PlaceKind, type StockRow } from '@nuanxin/shared-types';
import { call } from '../api.js';

/** A shop's or a station's stock, with where it is. */
export interface Shop extends StockRow {
  kind: PlaceKind;
  district: string;
}

/** Those that are low first, emptiest before the others. */
export async function loadShops(programmeId: string): Promise<Shop[]> {
  const [stock, places] = await Promise.all([
    call(listStock, { id: programmeId }),
    call(listProgrammePlaces, { id: programmeId }),
  ]);
  const facts = new Map(places.rows.map((place) => [place.id, place]));
  return stock.rows
    .map((row) => {
      const { kind = 'shop', district = '' } = facts.get(row.place.id) ?? {};
      return { ...row, kind, district };
    })
    .sort((a, b) => Number(b.low) - Number(a.low) || (a.low ? a.onHand - b.onHand : 0));
}
