import type { ComponentType } from 'react';
import { LargeCode } from './large-code.js';
import { LitDoor } from './lit-door.js';
import { OffersFirst } from './offers-first.js';
import type { PosterProps } from './sheet.js';

/** The designs to choose from, by the place they are made for. */
export const DESIGNS: { key: string; name: string; Poster: ComponentType<PosterProps> }[] = [
  { key: 'door', name: '亮灯的门', Poster: LitDoor },
  { key: 'offers', name: '能得什么', Poster: OffersFirst },
  { key: 'large', name: '大码', Poster: LargeCode },
];
