import type { Place } from '@nuanxin/shared-types';

export const FILTERS = {
  all: { words: '全部', keep: () => true },
  open: { words: '开着的', keep: (place: Place) => place.state.open },
  station: { words: '驿站', keep: (place: Place) => place.kind === 'station' },
  shop: { words: '领水的店', keep: (place: Place) => place.kind === 'shop' },
  home: { words: '司机之家', keep: (place: Place) => place.kind === 'home' },
  mobile: { words: '流动车', keep: (place: Place) => place.kind === 'mobile' },
} satisfies Record<string, { words: string; keep: (place: Place) => boolean }>;

export type FilterName = keyof typeof FILTERS;

/** The streets there are places in, by name. */
export function districtsOf(places: Place[]): string[] {
  return [...new Set(places.map((it) => it.district))].sort((a, b) => a.localeCompare(b, 'zh'));
}
