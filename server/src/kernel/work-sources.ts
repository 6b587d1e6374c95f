import type { WorkKind, WorkLine } from '@nuanxin/shared-types';
import type { Actor } from './actor.js';

/** One kind of waiting work: where to look for it, and the words of its lines. */
export interface WorkSource {
  readonly kind: WorkKind;
  /** Lines the actor can clear, the pressing ones first; none for somebody without the duty. */
  lines(actor: Actor): Promise<Omit<WorkLine, 'kind'>[]>;
}

/** Waiting work of rooms that the worklist does not see: they stand beside it, and tell of it here. */
export class WorkSources {
  private readonly told: WorkSource[] = [];

  register(source: WorkSource): void {
    this.told.push(source);
  }

  all(): readonly WorkSource[] {
    return this.told;
  }
}
