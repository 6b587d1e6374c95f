import type { UnionKind } from '@nuanxin/shared-types';
import { DomainError } from '../../kernel/index.js';

/** Under which kinds a kind may stand (工会组织建制): territory below territory, the others wherever a territory is. */
const ABOVE: Readonly<Record<UnionKind, readonly UnionKind[]>> = {
  city: [],
  catch_all: ['city'],
  district: ['city'],
  street: ['city', 'district'],
  park: ['city', 'district'],
  grid: ['district', 'street', 'park'],
  industry: ['city', 'district', 'street', 'park'],
  enterprise: ['city', 'district', 'street', 'park', 'grid', 'industry'],
};

export const KIND_WORDS: Readonly<Record<UnionKind, string>> = {
  city: '市总工会',
  catch_all: '兜底工会',
  district: '区县工会',
  street: '街道工会',
  park: '园区工会',
  grid: '网格工会',
  industry: '行业工会',
  enterprise: '企业工会',
};

/** As long as the column. */
const LONGEST_PATH = 500;

/** @throws UNION_MISPLACED */
export function checkPlacement(kind: UnionKind, above: UnionKind): void {
  if (!ABOVE[kind].includes(above))
    throw new DomainError('UNION_MISPLACED', { kind: KIND_WORDS[kind], above: KIND_WORDS[above] });
}

/** The paths of a subtree after its top was hung under another union. @throws UNION_TOO_DEEP */
export function movedPath(path: string, from: string, to: string): string {
  const moved = to + path.slice(from.length);
  if (moved.length > LONGEST_PATH) throw new DomainError('UNION_TOO_DEEP');
  return moved;
}

/** The path of a union with this code under another one. @throws UNION_TOO_DEEP */
export function pathUnder(above: string, code: string): string {
  return movedPath(`${code}/`, '', above);
}
