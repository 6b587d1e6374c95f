import type { Wanted } from './filters';
import type { Looking } from './use-looking';

/** What the list is of, in a line. `total`: all that fit, also out of sight. */
export function titleOf(
  wanted: Wanted,
  { moved, from }: Pick<Looking, 'moved' | 'from'>,
  total: number | null,
): string {
  const where = wanted.district ?? (moved ? '地图中间附近' : from ? '离你近的在前' : '全城');
  return total === null ? where : `${where}，共 ${total} 处`;
}
