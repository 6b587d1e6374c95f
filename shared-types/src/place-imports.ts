import { downloadRoute, route } from './route.js';

/** What a pair of degrees means: GPS, the state's shifted system (WeChat, 高德、腾讯), Baidu's shift of that. */
export const COORDINATE_SYSTEMS = ['GCJ02', 'WGS84', 'BD09'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** `tried`: waits for a person. `importing`: broke off or under way; starting it again goes on where it stood. */
export type PlaceImportStatus = 'tried' | 'importing' | 'done';

/** What becomes of a row that stands within 30 m of a place already known: left out, its facts put onto that place, or a place of its own. */
export const NEAR_CHOICES = ['skip', 'update', 'both'] as const;
export type NearChoice = (typeof NEAR_CHOICES)[number];

/** A list of places on its way in (批量导入阵地), at most 20,000 rows. */
export interface PlaceImport {
  id: string;
  union: { id: string; name: string };
  /** Where the list comes from, e.g. `市总 2026 年驿站台账`. */
  source: string;
  /** Of rows that name none themselves. */
  coordinates: CoordinateSystem;
  status: PlaceImportStatus;
  /** Rows that list a place, and how many of them are settled. */
  rows: number;
  looked: number;
  /** Rows that become, or became, places. */
  added: number;
  /** Known by the list's own number, or near and so decided; their place takes the row's facts. */
  updated: number;
  /** Known by the number, and nothing is different. */
  same: number;
  /** Within 30 m of another place, to be decided; 0 after the import. */
  near: number;
  /** Near and left out. */
  skipped: number;
  /** Rows with something to mend, left out. */
  wrong: number;
  /** UTC ms. */
  createdAt: number;
  finishedAt: number | null;
}

export interface PlaceImportProblem {
  /** As Excel counts it. */
  row: number;
  /** Heading of the column. */
  column: string;
  /** What is wrong and what to do. */
  says: string;
}

/** A row within 30 m of a place that is there already, or of an earlier row. */
export interface NearRow {
  row: number;
  name: string;
  address: string;
  metres: number;
  sameName: boolean;
  /** The place it stands by; `id` null: an earlier row of the same list, `row`. */
  beside: { id: string | null; row: number | null; name: string; address: string };
}

/** An import with what somebody has to look at: the first 200 problems, the first 2,000 rows that stand near. */
export interface PlaceImportLook extends PlaceImport {
  problems: PlaceImportProblem[];
  nearRows: NearRow[];
}

/** An empty sheet to fill in, with what may be chosen. */
export const getPlaceTemplate = downloadRoute<Record<string, never>>('/place-import-template', 'places');
/** Names a sheet sent before and tries it in one answer: every row is looked at, no place is written. */
export const createPlaceImport = route<
  { requestId: string; fileId: string; unionId: string; source: string; coordinates: CoordinateSystem },
  PlaceImportLook
>('POST', '/place-imports', 'places');
/**
 * In earnest, in batches. `near` decides rows that stand near another place, `rows` those decided one by one. What was decided
 * first holds when it is started again after it broke off.
 */
export const startPlaceImport = route<
  { id: string; requestId: string; near: NearChoice; rows: { row: number; as: NearChoice }[] },
  PlaceImport
>('POST', '/place-imports/:id/start', 'places');
export const getPlaceImport = route<{ id: string }, PlaceImportLook>('GET', '/place-imports/:id', 'places');
/** The last fifty, newest first. */
export const listPlaceImports = route<Record<string, never>, { rows: PlaceImport[] }>(
  'GET',
  '/place-imports',
  'places',
);
/** The rows with something to mend, as they were sent, and beside each what is wrong. */
export const getPlaceImportErrors = downloadRoute<{ id: string }>('/place-imports/:id/errors', 'places');
