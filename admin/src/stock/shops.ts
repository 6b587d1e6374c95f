import { listProgrammePlaces, listStock, type StockRow, type StockWord } from '@nuanxin/shared-types';
import { call } from '../api.js';

/** A shop's stock with the word the worker reads for it (`low` is the server's rule, not the desk's). */
export interface Shop extends StockRow {
  stock: StockWord;
}

export async function loadShops(programmeId: string): Promise<Shop[]> {
  const [stock, places] = await Promise.all([
    call(listStock, { id: programmeId }),
    call(listProgrammePlaces, { id: programmeId }),
  ]);
  const words = new Map(places.rows.map((place) => [place.id, place.stock]));
  return stock.rows.map((row) => ({ ...row, stock: words.get(row.place.id) ?? (row.onHand > 0 ? 'enough' : 'none') }));
}
