import type { ErrorCode } from './errors.js';
import { downloadRoute, route } from './route.js';

/** `trying`: every row is looked at, nothing is written. `tried`: waits for a person. `failed`: the sheet as a whole is no use. */
export type ImportStatus = 'trying' | 'tried' | 'importing' | 'done' | 'failed';

/** Why a row cannot be imported. */
export type ImportProblemKind =
  | 'NAME_WRONG'
  | 'ID_NUMBER_MISSING'
  /** Excel took it for a number and lost its last digits. */
  | 'ID_NUMBER_CUT'
  | 'ID_NUMBER_WRONG'
  | 'TOO_YOUNG'
  | 'PHONE_WRONG'
  | 'CATEGORY_UNKNOWN'
  | 'PLATFORM_UNKNOWN'
  | 'TWICE_IN_FILE'
  | 'IN_ANOTHER_UNION'
  | 'PHONE_TAKEN';

export interface ImportProblem {
  /** As Excel counts it. */
  row: number;
  /** Heading of the column. */
  column: string;
  kind: ImportProblemKind;
  /** What is wrong and what to do; never what the cell holds. */
  says: string;
}

/** A list of members on its way in (批量导入). */
export interface MemberImport {
  id: string;
  union: { id: string; name: string };
  /** Where the list comes from, e.g. `东四路街道 2026 年名册`. */
  source: string;
  status: ImportStatus;
  /** Rows looked at by the pass under way, out of `total`; `total` is null until they are counted. */
  looked: number;
  total: number | null;
  /** Rows that become, or became, members. */
  joins: number;
  /** Members of this union already: nothing to do. */
  found: number;
  /** Rows with something to mend. */
  wrong: number;
  /** Why it failed as a whole. */
  failure: { code: ErrorCode; says: string; next: string } | null;
  /** UTC ms. */
  createdAt: number;
  finishedAt: number | null;
}

/** An empty sheet to fill in, with what may be chosen. */
export const getImportTemplate = downloadRoute<Record<string, never>>('/member-import-template', 'members');
/** Names a sheet sent before; the trial begins at once. */
export const createMemberImport = route<
  { requestId: string; fileId: string; unionId: string; source: string },
  MemberImport
>('POST', '/member-imports', 'members');
/** After the trial: now in earnest. */
export const startMemberImport = route<{ id: string; requestId: string }, MemberImport>(
  'POST',
  '/member-imports/:id/start',
  'members',
);
/** With the first problems, to look at. */
export const getMemberImport = route<{ id: string }, MemberImport & { problems: ImportProblem[] }>(
  'GET',
  '/member-imports/:id',
  'members',
);
/** The last fifty, newest first. */
export const listMemberImports = route<Record<string, never>, { rows: MemberImport[] }>(
  'GET',
  '/member-imports',
  'members',
);
/** The rows with something to mend, as they were sent, and beside each what is wrong: mend it and send it again. */
export const getImportErrors = downloadRoute<{ id: string }>('/member-imports/:id/errors', 'members');
