import type { Wanted } from './filters';
import type { Looking } from './use-looking';

/** What the list is of, in a line. */
export function titleOf({ district }: Wanted, { moved, from }: Pick<Looking, 'moved' | 'from'>): string {
  return district ?? (moved ? '地图中间附近' : from ? '离你近的在前' : '全城');
}
