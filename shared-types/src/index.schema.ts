import { z } from 'zod';
import { accountsEndpoints } from './endpoints/accounts.js';
import { staffEndpoints } from './endpoints/staff.js';
import { approvalsEndpoints } from './endpoints/approvals.js';
import { benefitsEndpoints } from './endpoints/benefits.js';
import { bookingEndpoints } from './endpoints/booking.js';
import { courseEndpoints } from './endpoints/courses.js';
import { cityEndpoints } from './endpoints/city.js';
import { clerksEndpoints } from './endpoints/clerks.js';
import type { Endpoint } from './endpoints/endpoint.js';
import { dependantsEndpoints } from './endpoints/dependants.js';
import { exportsEndpoints } from './endpoints/exports.js';
import { importsEndpoints } from './endpoints/imports.js';
import { filesEndpoints } from './endpoints/files.js';
import { membersEndpoints } from './endpoints/members.js';
import { joiningEndpoints } from './endpoints/joining.js';
import { membershipEndpoints } from './endpoints/membership.js';
import { notificationsEndpoints } from './endpoints/notifications.js';
import { openingsEndpoints } from './endpoints/openings.js';
import { placesEndpoints } from './endpoints/places.js';
import { placeSearchEndpoints } from './endpoints/place-search.js';
import { placeTruthEndpoints } from './endpoints/place-truth.js';
import { visitsEndpoints } from './endpoints/visits.js';
import { wishesEndpoints } from './endpoints/wishes.js';
import { placeRegisterEndpoints } from './endpoints/place-register.js';
import { placeImportsEndpoints } from './endpoints/place-imports.js';
import { placeDuplicatesEndpoints } from './endpoints/place-duplicates.js';
import { partnersEndpoints } from './endpoints/partners.js';
import { placeCalendarEndpoints } from './endpoints/place-calendar.js';
import { programmesEndpoints } from './endpoints/programmes.js';
import { shopsEndpoints } from './endpoints/shops.js';
import { stockEndpoints } from './endpoints/stock.js';
import { unionsEndpoints } from './endpoints/unions.js';
import { reportingEndpoints } from './endpoints/reporting.js';
import { ERRORS, type ErrorCode } from './errors.js';
import type { Route } from './route.js';

export type { Endpoint } from './endpoints/endpoint.js';

/** Every endpoint of the API: the server validates by it, OpenAPI is made from it, specs parse answers with it. */
export const CONTRACT: readonly Endpoint[] = [
  ...cityEndpoints,
  ...filesEndpoints,
  ...importsEndpoints,
  ...exportsEndpoints,
  ...membershipEndpoints,
  ...joiningEndpoints,
  ...dependantsEndpoints,
  ...accountsEndpoints,
  ...staffEndpoints,
  ...approvalsEndpoints,
  ...unionsEndpoints,
  ...membersEndpoints,
  ...placesEndpoints,
  ...placeSearchEndpoints,
  ...openingsEndpoints,
  ...placeTruthEndpoints,
  ...visitsEndpoints,
  ...wishesEndpoints,
  ...placeImportsEndpoints,
  ...placeRegisterEndpoints,
  ...placeDuplicatesEndpoints,
  ...partnersEndpoints,
  ...placeCalendarEndpoints,
  ...benefitsEndpoints,
  ...stockEndpoints,
  ...programmesEndpoints,
  ...shopsEndpoints,
  ...clerksEndpoints,
  ...reportingEndpoints,
  ...notificationsEndpoints,
  ...bookingEndpoints,
  ...courseEndpoints,
];

export const errorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
});

/** The schemas of a route; a route outside the contract is a programming error. */
export function endpointOf(route: Route<never, unknown>): Endpoint {
  const found = CONTRACT.find((it) => it.route === route);
  if (!found) throw new Error(`${route.method} ${route.path} is not in the contract`);
  return found;
}

export * as fields from './fields.schema.js';
export { login, newPassword } from './accounts.schema.js';
export { listStaff as staffSearch, searchAudit as auditSearch } from './staff.schema.js';
export { filter as figuresFilter } from './figures.schema.js';
export { hours, day } from './fields.schema.js';
/** A city pack is written with the same words as the contract. */
export { programmeRule, programmeStatus } from './benefits.schema.js';
export { memberStatus, personName, unionKind } from './membership.schema.js';
export { listEmployers as employerSearch } from './unions.schema.js';
export { listTransfers as transferSearch } from './union-transfers.schema.js';
export { listShops as shopSearch } from './shops.schema.js';
export { listShipments as shipmentSearch } from './shipments.schema.js';
export { placeKind, services as placeServices } from './places.schema.js';
export { placeHours } from './hours.schema.js';
export { caseFilter as placeCaseSearch, ratingFilter as placeRatingSearch } from './place-truth.schema.js';
export { lockEvent, visitFilter } from './visits.schema.js';
export { wishFilter as wishSearch } from './wishes.schema.js';
export { listAgreements as agreementSearch } from './partners.schema.js';
export { listManagedStops as stopSearch } from './booking/stops.schema.js';
export { listBookings, offeringDraft } from './booking/managed.schema.js';
export { courseRule } from './booking/course-rule.schema.js';
export { listCourseFigures, listEnrolments } from './booking/managed-courses.schema.js';
export { listPairs } from './booking/pairs.schema.js';
export { listTeams } from './booking/teams.schema.js';
