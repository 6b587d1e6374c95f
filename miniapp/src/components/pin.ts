import type { PlaceKind } from '@nuanxin/shared-types';
import { pinBody, PIN_BOX, type PinLook } from './pin-drawing';
import { svgUrl } from './svg';

/** A place's pin as a CSS `url()`; without `tail` it stands beside a name and is as high as wide. */
export function pinUrl(kind: PlaceKind, look: PinLook, tail = false): string {
  const { width, height } = PIN_BOX;
  return svgUrl(`0 0 ${width} ${tail ? height : width}`, pinBody(kind, look, tail));
}
