import { downloadRoute, route } from '../route.js';

/** What came, or in a trial would come, of a term's timetable (课表导入). */
export interface TimetableImport {
  /** In the sheet, without its heading. */
  rows: number;
  /** Sessions. */
  added: number;
  /** Planned just so already: nothing to do. */
  same: number;
  /** Rows that are left out, every mistake of theirs by itself. */
  problems: {
    /** As Excel counts it. */
    row: number;
    /** Heading of the column. */
    column: string;
    /** What is wrong and what to do. */
    says: string;
  }[];
}

/** An empty sheet to fill in, with the offering's teachers to choose from. */
export const getTimetableTemplate = downloadRoute<{ id: string }>(
  '/managed-offerings/:id/timetable-template',
  'bookings',
);
/**
 * Names a sheet of at most 500 rows sent before. A trial looks at every row and adds none; then all that nothing is wrong
 * with are added, or none.
 */
export const importTimetable = route<
  { id: string; requestId: string; fileId: string; trial: boolean },
  TimetableImport
>('POST', '/managed-offerings/:id/timetable-imports', 'bookings');
