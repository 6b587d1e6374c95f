import { ACCOUNT_ERRORS } from './errors/accounts.js';
import { APPROVAL_ERRORS } from './errors/approvals.js';
import { BOOKING_ERRORS } from './errors/booking.js';
import { COURSE_ERRORS } from './errors/courses.js';
import type { ErrorEntry } from './errors/entry.js';
import { IMPORT_ERRORS } from './errors/imports.js';
import { FILE_ERRORS } from './errors/files.js';
import { MEMBER_ERRORS } from './errors/members.js';
import { MEMBERSHIP_ERRORS } from './errors/membership.js';
import { PLACE_TRUTH_ERRORS } from './errors/place-truth.js';
import { PLACE_ERRORS } from './errors/places.js';
import { PROGRAMME_ERRORS } from './errors/programmes.js';
import { PLACE_UPKEEP_ERRORS } from './errors/place-upkeep.js';
import { REDEMPTION_ERRORS } from './errors/redemptions.js';
import { REQUEST_ERRORS } from './errors/requests.js';
import { SESSION_ERRORS } from './errors/sessions.js';
import { STOCK_ERRORS } from './errors/stock.js';
import { UNION_ERRORS } from './errors/unions.js';

/**
 * Every refusal of the API, a file a subject in `errors/`. The code is stable; `says` is what happened and `next` what the
 * person can do, in the words that stand on the screen. `{name}` is filled from the error's facts. `status` is the HTTP status.
 */
const entries = {
  ...REQUEST_ERRORS,
  ...FILE_ERRORS,
  ...IMPORT_ERRORS,
  ...SESSION_ERRORS,
  ...MEMBERSHIP_ERRORS,
  ...ACCOUNT_ERRORS,
  ...APPROVAL_ERRORS,
  ...UNION_ERRORS,
  ...MEMBER_ERRORS,
  ...PLACE_TRUTH_ERRORS,
  ...REDEMPTION_ERRORS,
  ...STOCK_ERRORS,
  ...PLACE_ERRORS,
  ...PROGRAMME_ERRORS,
  ...BOOKING_ERRORS,
  ...COURSE_ERRORS,
  ...PLACE_UPKEEP_ERRORS,
} as const;

export type ErrorCode = keyof typeof entries;

export const ERRORS: Readonly<Record<ErrorCode, ErrorEntry>> = entries;

/** What an error adds to its code: only plain values, never a name, phone or ID number. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean>>;

/** The body of every answer that is not 2xx. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string; facts: ErrorFacts };
}

/** What happened (`says`) and what to do (`next`), with the facts filled in. */
export function errorWords(code: ErrorCode, facts: ErrorFacts = {}): { says: string; next: string } {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  return { says: fill(entries[code].says), next: fill(entries[code].next) };
}
