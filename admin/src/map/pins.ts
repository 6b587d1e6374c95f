import type { PinState, PlaceKind } from '@nuanxin/shared-types';

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
const SIGN: Record<PlaceKind, string> = {
  station: '<path d="M14 35V24a6 6 0 0 1 12 0v11z" fill="SIGN"/>',
  smart_station: '<path d="M27 27.5a8 8 0 1 1-7.5-11.3 6.5 6.5 0 0 0 7.5 11.3z" fill="SIGN"/>',
  shop: '<path d="M20 12s6.5 7 6.5 11.3a6.5 6.5 0 0 1-13 0C13.5 19 20 12 20 12z" fill="SIGN"/>',
  mobile: '<path d="M10.5 14.5H21v10H10.5zM22.5 17.5h4l3 3.5v3.5h-7z" fill="SIGN"/>',
  driver_home: '<circle cx="20" cy="20" r="7.5" fill="none" stroke="SIGN" stroke-width="3"/>',
  worker_home: '<path d="M12 23v-1a8 8 0 0 1 16 0v1zM10.5 25h19v2.5h-19z" fill="SIGN"/>',
  health_station: '<path d="M17.4 12.5h5.2v4.9h4.9v5.2h-4.9v4.9h-5.2v-4.9h-4.9v-5.2h4.9z" fill="SIGN"/>',
  venue: '<path d="M14 11h2v18h-2zM17 11h10l-3 4 3 4H17z" fill="SIGN"/>',
};
const TAIL = 'M13 33h14l-7 11z';
const STRUCK =
  '<path d="M6 37 34 5" stroke="#fff" stroke-width="6"/><path d="M6 37 34 5" stroke="#5B6B69" stroke-width="3"/>';
const ALARM =
  '<circle cx="33" cy="8" r="7" fill="#981B1B" stroke="#fff" stroke-width="1.5"/>' +
  '<path d="M33 4.2v4.6M33 11.2v.4" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>';

/** `chosen`: the one being placed; `lit`: looking only; `quiet`: the others around it; else as the place stands now. */
export type PinLook = 'chosen' | 'lit' | 'quiet' | PinState;

interface Colours {
  edge: string;
  fill: string;
  sign: string;
  /** Of the edge. */
  dash?: string;
  over?: string;
}
const COLOURS: Record<PinLook, Colours> = {
  chosen: { edge: '#0E444B', fill: '#FF9A4D', sign: '#0E444B' },
  lit: { edge: '#FFFFFF', fill: '#0E444B', sign: '#FFE9D7' },
  quiet: { edge: '#5B6B69', fill: '#FFFFFF', sign: '#5B6B69' },
  open: { edge: '#FFFFFF', fill: '#0E444B', sign: '#FF9A4D' },
  closed: { edge: '#5B6B69', fill: '#FFFFFF', sign: '#5B6B69', over: STRUCK },
  unsure: { edge: '#0E444B', fill: '#FFFFFF', sign: '#0E444B', dash: '4 3' },
  fault: { edge: '#981B1B', fill: '#FFFFFF', sign: '#981B1B', over: ALARM },
};

/** The pin of a place as SVG; the point it stands on is the middle of its lower edge. */
export function pinSvg(kind: PlaceKind, look: PinLook): string {
  const { edge, fill, sign, dash, over = '' } = COLOURS[look];
  const path = `${SHAPE[kind]}${TAIL}`;
  const outline = dash
    ? `<path d="${path}" fill="#fff" stroke="#fff" stroke-width="6"/><path d="${path}" fill="${fill}" stroke="${edge}" stroke-width="2.5" stroke-dasharray="${dash}"/>`
    : `<path d="${path}" fill="${edge}" stroke="${edge}" stroke-width="4.5" stroke-linejoin="round"/><path d="${path}" fill="${fill}"/>`;
  return `<svg viewBox="0 0 40 46" aria-hidden="true">${outline}${SIGN[kind].replaceAll('SIGN', sign)}${over}</svg>`;
}
