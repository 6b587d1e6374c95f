// npm run backup -- <file>: a consistent copy of the city's database and files while it serves. See config/backup.md.
import './lib/node-version.mjs';
import { onServer } from './lib/on-server.mjs';

await onServer('backup.js');
