import { join } from 'node:path';

/** What is still arriving, or was broken off; beside it a folder for each ending of an id. */
export const ARRIVING = 'arriving';

/** Where the sealed files lie. Several server processes need it in common. */
export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}
