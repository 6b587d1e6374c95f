import { getFigures, type Figures, type FiguresFilter, type ServedChannel } from '@nuanxin/shared-types';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { useFilters, type Filters } from '../kit/use-filters.js';
import { useLoad, type Loaded } from '../kit/use-load.js';
import { periodOf } from './periods.js';

const CHANNELS: readonly ServedChannel[] = ['code', 'told', 'offline'];

/** What the address asks for; without a period the last seven days. */
export function useAsked(): [FiguresFilter, (change: Filters) => void] {
  const { city } = useDesk();
  const [{ from, to, union, programme, place, category, channel }, change] = useFilters();
  const period = from && to ? { from, to } : periodOf('近 7 天', city.timeZone);
  return [
    {
      ...period,
      unionId: union,
      programmeId: programme,
      placeId: place,
      category,
      channel: CHANNELS.find((it) => it === channel),
    },
    change,
  ];
}

export function useFigures(asked: FiguresFilter): Loaded<Figures> {
  return useLoad(JSON.stringify(asked), () => call(getFigures, asked));
}

/** How something was taken, as the cadre calls it. */
export const CHANNEL_WORDS: Record<ServedChannel, string> = {
  code: '扫码',
  told: '报号码、报手机号',
  offline: '断网补传',
};
