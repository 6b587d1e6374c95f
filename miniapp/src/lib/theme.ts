import type { CSSProperties } from 'react';
import { fontScale } from './font-scale';

/** From this scale on, rows stack and what is not one of the four facts goes. */
const LARGE = 1.3;

const k = fontScale();
export const isLarge = k >= LARGE;

/** The type scale as custom properties; `min()` is computed here because old WebViews do not know it. */
export const scaleStyle = {
  '--k': String(k),
  '--k-head': String(Math.min(k, 1.4)),
  '--k-show': String(Math.min(k, 1.2)),
} as CSSProperties;
