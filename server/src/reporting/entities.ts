import { ReportCursor, ReportHour, ReportMark, ReportPerson } from './rollups/report.entity.js';

/** Tables of this room, for the database connection alone. */
export const reportingEntities = [ReportCursor, ReportHour, ReportMark, ReportPerson];
