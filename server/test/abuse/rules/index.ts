import { approvalsRules } from './approvals.js';
import { benefitsRules } from './benefits.js';
import { importsRules } from './imports.js';
import { bookingRules } from './booking.js';
import { coursesRules } from './courses.js';
import { filesRules } from './files.js';
import { membersRules } from './members.js';
import { membershipRules } from './membership.js';
import { notificationsRules } from './notifications.js';
import { openingsRules } from './openings.js';
import { placesRules } from './places.js';
import { placeUpkeepRules } from './place-upkeep.js';
import { placeTruthRules } from './place-truth.js';
import { programmesRules } from './programmes.js';
import { stockRules } from './stock.js';
import { reportingRules } from './reporting.js';
import type { Rule } from './rule.js';
import { staffRules } from './staff.js';
import { unionsRules } from './unions.js';

export type { Ending, Rule } from './rule.js';

/** The matrix: one rule a route. A new route fails the spec until somebody has said here who may do what to whose. */
export const RULES = new Map<unknown, Rule>([
  ...filesRules,
  ...importsRules,
  ...membershipRules,
  ...unionsRules,
  ...membersRules,
  ...approvalsRules,
  ...staffRules,
  ...placesRules,
  ...placeTruthRules,
  ...placeUpkeepRules,
  ...openingsRules,
  ...reportingRules,
  ...benefitsRules,
  ...notificationsRules,
  ...programmesRules,
  ...stockRules,
  ...bookingRules,
  ...coursesRules,
]);
