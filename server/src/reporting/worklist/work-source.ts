import type { WorkKind, WorkLine } from '@nuanxin/shared-types';
import type { Actor } from '../../kernel/index.js';

/** Lines shown of one kind; the rest is counted. */
const AT_MOST = 50;

/** One kind of waiting work: where to look for it, and the words of its lines. */
export interface WorkSource {
  readonly kind: WorkKind;
  /** Lines the actor can clear, the pressing ones first; none for somebody without the duty. */
  lines(actor: Actor): Promise<Omit<WorkLine, 'kind'>[]>;
}

/** A source's part of the worklist. */
export async function partOf(source: WorkSource, actor: Actor): Promise<{ count: number; lines: WorkLine[] }> {
  const all = await source.lines(actor);
  return { count: all.length, lines: all.slice(0, AT_MOST).map((it) => ({ kind: source.kind, ...it })) };
}
