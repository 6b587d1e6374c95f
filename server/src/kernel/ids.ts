import { v7 } from 'uuid';

/** UUIDv7 made by the application: no auto-increment, because Galera and TiDB punish it. */
export function newId(): string {
  return v7();
}

/** UTC ms at which an id was made, by the clock of the process that made it. */
export function madeAt(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** No id made from this moment on (UTC ms) is smaller. */
export function firstIdOf(at: number): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
