export { ReportingModule } from './reporting.module.js';
export { Rollups } from './rollups/rollups.js';
export { verifyReports } from './verify.js';
export { reportingEntities } from './entities.js';
