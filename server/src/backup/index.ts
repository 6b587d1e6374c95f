export { backUp, restore } from './backups.js';
export { BackupError } from './backup-error.js';
