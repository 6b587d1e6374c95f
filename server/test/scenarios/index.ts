import { a1 } from './a1.js';
import { a2 } from './a2.js';
import { b1 } from './b1.js';
import { b2 } from './b2.js';
import { g1 } from './g1.js';
import type { Scenario } from './scenario.js';

/** Rows that work, in the order of SCENARIOS. */
export const SCENARIOS: readonly Scenario[] = [a1, a2, b1, b2, g1];
