import type { UnionNode } from '@nuanxin/shared-types';

/** A union with what stands below it, and the sums of both. */
export interface Branch {
  union: UnionNode;
  below: Branch[];
  members: number;
}

/** The open unions as trees; a cadre of a district sees the district as a root. */
export function forestOf(unions: readonly UnionNode[]): Branch[] {
  const open = unions.filter((it) => it.status === 'open');
  const known = new Set(open.map((it) => it.id));
  const grow = (union: UnionNode): Branch => {
    const below = open.filter((it) => it.parentId === union.id).map(grow);
    return { union, below, members: below.reduce((sum, it) => sum + it.members, union.members) };
  };
  return open.filter((it) => it.parentId === null || !known.has(it.parentId)).map(grow);
}

/** The union and all below it. */
export function withBelow({ union, below }: Branch): UnionNode[] {
  return [union, ...below.flatMap(withBelow)];
}

/** The branch of a union, wherever it stands. */
export function findBranch(forest: readonly Branch[], id: string): Branch | undefined {
  for (const branch of forest) {
    const found = branch.union.id === id ? branch : findBranch(branch.below, id);
    if (found) return found;
  }
  return undefined;
}
