import { listBookableDays, listOfferings, type BookableDay, type Offering } from '@nuanxin/shared-types';
import { nearDayWords } from './appointment-words';
import { call } from './api';
import { now } from './clock';
import { foremostOffering } from './offerings';
import { usePosition } from './position';
import { kept, memoryCell, useCell, type Kept } from './store';
import { useLoaded } from './use-loaded';
import { dayWords } from './words';

const DAYS_LOOKED_AT = 7;

/** The thing to book that a screen speaks of first, and how it stands: `明天免费，还空 11 个`. */
export interface BestDay {
  offering: Offering;
  words: string;
}
const best = memoryCell<Kept<BestDay | null>>();

/** Null before anything is known, and where nothing can be booked. */
export function useBestDay(): BestDay | null {
  const { position } = usePosition();
  const token = useCell(kept.session)?.token ?? '';
  const load = async (): Promise<BestDay | null> => {
    const offering = foremostOffering((await call(listOfferings, { ...position })).rows);
    if (!offering) return null;
    const { rows } = await call(listBookableDays, { id: offering.id, days: DAYS_LOOKED_AT });
    return { offering, words: wordsOf(rows) ?? offering.priceWords };
  };
  return useLoaded(best, load, `${token} ${position ? 'here' : 'anywhere'}`).value;
}

/** The day one would choose: free of charge before cheap, soon before late; null where none is open to the person. */
export function bestOf(days: readonly BookableDay[]): BookableDay | null {
  const open = days.filter((it) => it.state === 'open' && it.price !== null);
  return open.find((it) => it.price?.fen === 0) ?? open[0] ?? null;
}

function wordsOf(days: readonly BookableDay[]): string | null {
  const it = bestOf(days);
  if (!it?.price) return null;
  const day = nearDayWords(it.day, now()) ?? dayWords(it.day);
  const price = it.price.fen === 0 ? it.price.words : ` ${it.price.words}`;
  return `${day}${price}，还空 ${it.free} 个`;
}
