import { approvalsRules } from './approvals.js';
import { benefitsRules } from './benefits.js';
import { filesRules } from './files.js';
import { membershipRules } from './membership.js';
import { placesRules } from './places.js';
import { programmesRules } from './programmes.js';
import type { Rule } from './rule.js';

export type { Ending, Rule } from './rule.js';

/** The matrix: one rule a route. A new route fails the spec until somebody has said here who may do what to whose. */
export const RULES = new Map<unknown, Rule>([
  ...filesRules,
  ...membershipRules,
  ...approvalsRules,
  ...placesRules,
  ...benefitsRules,
  ...programmesRules,
]);
