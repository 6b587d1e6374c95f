// npm run restore -- <file> [--replace]: puts a backup in place and proves its books. See config/backup.md.
import './lib/node-version.mjs';
import { onServer } from './lib/on-server.mjs';

await onServer('restore.js');
