import { v7 } from 'uuid';

/** UUIDv7 made by the application: no auto-increment, because Galera and TiDB punish it. */
export function newId(): string {
  return v7();
}
