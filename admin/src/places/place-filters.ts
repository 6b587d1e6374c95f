import type { PinState, PlaceKind, RegisterRow } from '@nuanxin/shared-types';
import type { Filters } from '../kit/use-filters.js';

/** How a pin's state is said. */
export const PIN_WORDS: Record<PinState, string> = {
  open: '开着',
  closed: '没开',
  unsure: '没人确认',
  fault: '有人报错',
};

/** What the list is narrowed to; the same names as the export's. */
export interface PlaceNarrowing {
  q: string;
  kind: PlaceKind | undefined;
  district: string | undefined;
  unionId: string | undefined;
  facility: string | undefined;
  pin: PinState | undefined;
}

export function narrowingOf(filters: Filters): PlaceNarrowing {
  const { q = '', kind, district, unionId, facility, pin } = filters;
  return {
    ...{ q, district, unionId, facility },
    kind: kind as PlaceKind | undefined,
    pin: pin as PinState | undefined,
  };
}

export function narrowed(rows: readonly RegisterRow[], asked: PlaceNarrowing): RegisterRow[] {
  const { q, kind, district, unionId, facility, pin } = asked;
  return rows.filter(
    (it) =>
      (!kind || it.kind === kind) &&
      (!district || it.district === district) &&
      (!unionId || it.unionId === unionId) &&
      (!facility || it.facilityCodes.includes(facility)) &&
      (!pin || it.pin === pin) &&
      `${it.name}${it.address}${it.district}`.includes(q),
  );
}
