import type { PinState, PlaceKind } from '@nuanxin/shared-types';

/** How a pin looks: as the map has it (closed is struck through, unsure dashed, fault amber), or red: nothing to be had. */
export type PinLook = PinState | 'out';

export const PIN_STATE_WORDS: Record<PinState, string> = {
  open: '开着',
  closed: '没开',
  unsure: '拿不准',
  fault: '有人说不对',
};

const HOUSE = 'M7 35V16L20 4l13 12v19z';
const HEXAGON = 'M20 3l15 8.5v17L20 37 5 28.5v-17z';

const SHAPE: Record<PlaceKind, string> = {
  station: HOUSE,
  smart_station: HOUSE,
  shop: 'M6 7h28v28H6z',
  mobile: 'M20 4a16 16 0 1 1 0 32 16 16 0 0 1 0-32z',
  driver_home: HEXAGON,
  worker_home: HEXAGON,
  health_station: HEXAGON,
  venue: 'M20 2l17 18-17 18L3 20z',
};

/** What stands on the shape: a door, a moon (all night), a drop, a van, a wheel, a helmet, a cross, a flag. */
const SIGN: Record<PlaceKind, (colour: string, lit: boolean) => string> = {
  station: (colour, lit) => `<path d='M14 35V24a6 6 0 0 1 12 0v11z' fill='${lit ? '#FF9A4D' : colour}'/>`,
  smart_station: (colour, lit) =>
    `<path d='M27 27.5a8 8 0 1 1-7.5-11.3 6.5 6.5 0 0 0 7.5 11.3z' fill='${lit ? '#FF9A4D' : colour}'/>`,
  shop: (colour) => `<path d='M20 12s6.5 7 6.5 11.3a6.5 6.5 0 0 1-13 0C13.5 19 20 12 20 12z' fill='${colour}'/>`,
  mobile: (colour) =>
    `<path d='M10.5 14.5H21v10H10.5zM22.5 17.5h4l3 3.5v3.5h-7z' fill='${colour}'/>` +
    `<circle cx='15' cy='26' r='2' fill='${colour}'/><circle cx='25.5' cy='26' r='2' fill='${colour}'/>`,
  driver_home: (colour) =>
    `<circle cx='20' cy='20' r='7.5' fill='none' stroke='${colour}' stroke-width='3'/>` +
    `<circle cx='20' cy='20' r='2.5' fill='${colour}'/>`,
  worker_home: (colour) => `<path d='M12 23v-1a8 8 0 0 1 16 0v1zM10.5 25h19v2.5h-19z' fill='${colour}'/>`,
  health_station: (colour) =>
    `<path d='M17.4 12.5h5.2v4.9h4.9v5.2h-4.9v4.9h-5.2v-4.9h-4.9v-5.2h4.9z' fill='${colour}'/>`,
  venue: (colour) => `<path d='M15 11h2v18h-2zM18.5 11.5 28 15l-9.5 5z' fill='${colour}'/>`,
};

const STRUCK =
  "<path d='M5 36 35 5' stroke='#fff' stroke-width='6'/><path d='M5 36 35 5' stroke='#5B6B69' stroke-width='2.5'/>";
const badge = (colour: string, sign: string) =>
  `<circle cx='32' cy='8' r='9' fill='#fff'/><circle cx='32' cy='8' r='7.5' fill='${colour}'/>` +
  `<path d='${sign}' fill='none' stroke='#fff' stroke-width='2.5' stroke-linecap='round'/>`;

interface Colours {
  edge: string;
  fill: string;
  sign: string;
  over: string;
  dashed?: boolean;
}
const COLOURS: Record<PinLook, Colours> = {
  open: { edge: '#fff', fill: '#0E444B', sign: '#FFE9D7', over: '' },
  closed: { edge: '#5B6B69', fill: '#fff', sign: '#5B6B69', over: STRUCK },
  unsure: { edge: '#0E444B', fill: '#fff', sign: '#0E444B', over: '', dashed: true },
  fault: { edge: '#6B4300', fill: '#FFC24B', sign: '#6B4300', over: badge('#6B4300', 'M32 4v4.5M32 11.5v.1') },
  out: { edge: '#981B1B', fill: '#fff', sign: '#981B1B', over: badge('#981B1B', 'M32 4v4.5M32 11.5v.1') },
};
/** The point a pin stands on, the middle of its lower edge. */
const TAIL = 'M13 33h14l-7 11z';

/** Width and height of a pin's drawing with its tail; without, it is as high as wide. */
export const PIN_BOX = { width: 42, height: 48 } as const;

/** The strokes of a place's pin; same colours in both themes, as on a map. Without `tail` it stands beside a name. */
export function pinBody(kind: PlaceKind, look: PinLook, tail: boolean): string {
  const { edge, fill, sign, over, dashed } = COLOURS[look];
  const path = SHAPE[kind] + (tail ? TAIL : '');
  const dashes = dashed ? " stroke-dasharray='5 3.5'" : '';
  const outline = `<path d='${path}' fill='${edge}' stroke='${edge}' stroke-width='4.5' stroke-linejoin='round'${dashes}/>`;
  return `${outline}<path d='${path}' fill='${fill}'/>${SIGN[kind](sign, look === 'open')}${over}`;
}
