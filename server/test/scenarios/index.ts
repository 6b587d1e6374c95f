import { a1 } from './a1.js';
import { a2 } from './a2.js';
import { a3 } from './a3.js';
import { a4 } from './a4.js';
import { a5 } from './a5.js';
import { b1 } from './b1.js';
import { b2 } from './b2.js';
import { b8 } from './b8.js';
import { c1 } from './c1.js';
import { c2 } from './c2.js';
import { c3 } from './c3.js';
import { c4 } from './c4.js';
import { c5 } from './c5.js';
import { c6 } from './c6.js';
import { d1 } from './d1.js';
import { d2 } from './d2.js';
import { d3 } from './d3.js';
import { d4 } from './d4.js';
import { d8 } from './d8.js';
import { g1 } from './g1.js';
import type { Scenario } from './scenario.js';

/** Rows that work, in the order of SCENARIOS. */
export const SCENARIOS: readonly Scenario[] = [
  a1,
  a2,
  a3,
  a4,
  a5,
  b1,
  b2,
  b8,
  c1,
  c2,
  c3,
  c4,
  c5,
  c6,
  d1,
  d2,
  d3,
  d4,
  d8,
  g1,
];
