import type { PlaceKind } from '@nuanxin/shared-types';
import { svgUrl } from './svg';

/** `lit`: open; `unlit`: closed, struck through; `fault`: nothing to be had, red with a mark. */
export type PinState = 'lit' | 'unlit' | 'fault';

const SHAPE: Record<PlaceKind, string> = {
  station: 'M7 35V16L20 4l13 12v19z',
  shop: 'M6 7h28v28H6z',
  mobile: 'M20 4a16 16 0 1 1 0 32 16 16 0 0 1 0-32z',
  home: 'M20 3l15 8.5v17L20 37 5 28.5v-17z',
};

const SIGN: Record<PlaceKind, (colour: string, lit: boolean) => string> = {
  station: (colour, lit) => `<path d='M14 35V24a6 6 0 0 1 12 0v11z' fill='${lit ? '#FF9A4D' : colour}'/>`,
  shop: (colour) => `<path d='M20 12s6.5 7 6.5 11.3a6.5 6.5 0 0 1-13 0C13.5 19 20 12 20 12z' fill='${colour}'/>`,
  mobile: (colour) =>
    `<path d='M10.5 14.5H21v10H10.5zM22.5 17.5h4l3 3.5v3.5h-7z' fill='${colour}'/>` +
    `<circle cx='15' cy='26' r='2' fill='${colour}'/><circle cx='25.5' cy='26' r='2' fill='${colour}'/>`,
  home: (colour) =>
    `<circle cx='20' cy='20' r='7.5' fill='none' stroke='${colour}' stroke-width='3'/>` +
    `<circle cx='20' cy='20' r='2.5' fill='${colour}'/>`,
};

const STRUCK =
  "<path d='M5 36 35 5' stroke='#fff' stroke-width='6'/><path d='M5 36 35 5' stroke='#5B6B69' stroke-width='2.5'/>";
const MARKED =
  "<circle cx='32' cy='8' r='9' fill='#fff'/><circle cx='32' cy='8' r='7.5' fill='#981B1B'/>" +
  "<path d='M32 4v4.5M32 11.5v.1' stroke='#fff' stroke-width='2.5' stroke-linecap='round'/>";

const COLOURS: Record<PinState, { edge: string; fill: string; sign: string; over: string }> = {
  lit: { edge: '#fff', fill: '#0E444B', sign: '#FFE9D7', over: '' },
  unlit: { edge: '#5B6B69', fill: '#fff', sign: '#5B6B69', over: STRUCK },
  fault: { edge: '#981B1B', fill: '#fff', sign: '#981B1B', over: MARKED },
};

/** The pin of a place; same colours in both themes, as on a map. */
export function pinUrl(kind: PlaceKind, state: PinState): string {
  const { edge, fill, sign, over } = COLOURS[state];
  const outline = `<path d='${SHAPE[kind]}' fill='${edge}' stroke='${edge}' stroke-width='4.5' stroke-linejoin='round'/>`;
  const body = `<path d='${SHAPE[kind]}' fill='${fill}'/>`;
  return svgUrl('0 0 42 42', outline + body + SIGN[kind](sign, state === 'lit') + over);
}
