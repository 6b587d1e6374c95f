import type { PlaceKind } from '@nuanxin/shared-types';

const SHAPE: Record<PlaceKind, string> = {
  station: 'M7 35V16L20 4l13 12v19z',
  shop: 'M6 7h28v28H6z',
  mobile: 'M20 4a16 16 0 1 1 0 32 16 16 0 0 1 0-32z',
  home: 'M20 3l15 8.5v17L20 37 5 28.5v-17z',
};
const SIGN: Record<PlaceKind, string> = {
  station: '<path d="M14 35V24a6 6 0 0 1 12 0v11z" fill="SIGN"/>',
  shop: '<path d="M20 12s6.5 7 6.5 11.3a6.5 6.5 0 0 1-13 0C13.5 19 20 12 20 12z" fill="SIGN"/>',
  mobile: '<path d="M10.5 14.5H21v10H10.5zM22.5 17.5h4l3 3.5v3.5h-7z" fill="SIGN"/>',
  home: '<circle cx="20" cy="20" r="7.5" fill="none" stroke="SIGN" stroke-width="3"/>',
};
const TAIL = 'M13 33h14l-7 11z';

/** `chosen`: the one being placed; `quiet`: the others around it. */
export type PinLook = 'chosen' | 'lit' | 'quiet';
const COLOURS: Record<PinLook, { edge: string; fill: string; sign: string }> = {
  chosen: { edge: '#0E444B', fill: '#FF9A4D', sign: '#0E444B' },
  lit: { edge: '#FFFFFF', fill: '#0E444B', sign: '#FFE9D7' },
  quiet: { edge: '#5B6B69', fill: '#FFFFFF', sign: '#5B6B69' },
};

/** The pin of a place as SVG; the point it stands on is the middle of its lower edge. */
export function pinSvg(kind: PlaceKind, look: PinLook): string {
  const { edge, fill, sign } = COLOURS[look];
  const path = `${SHAPE[kind]}${TAIL}`;
  return (
    `<svg viewBox="0 0 40 46" aria-hidden="true"><path d="${path}" fill="${edge}" stroke="${edge}" stroke-width="4.5" ` +
    `stroke-linejoin="round"/><path d="${path}" fill="${fill}"/>${SIGN[kind].replaceAll('SIGN', sign)}</svg>`
  );
}
