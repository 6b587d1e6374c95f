import type { ProgrammeStatus } from '@nuanxin/shared-types';
import { DomainError } from '../../kernel/index.js';

interface Transition {
  from: readonly ProgrammeStatus[];
  to: ProgrammeStatus;
  /** Title in the history. */
  title: string;
}

/** The life of a programme: draft → running ⇄ paused → ended. What is not in the table cannot be done. */
export const TRANSITIONS = {
  start: { from: ['draft'], to: 'running', title: '开始' },
  pause: { from: ['running'], to: 'paused', title: '暂停' },
  resume: { from: ['paused'], to: 'running', title: '恢复' },
  end: { from: ['running', 'paused'], to: 'ended', title: '结束' },
} as const satisfies Record<string, Transition>;

export type Step = keyof typeof TRANSITIONS;

/** The status after a step. @throws STEP_NOT_ALLOWED */
export function after(step: Step, from: ProgrammeStatus): ProgrammeStatus {
  const transition: Transition = TRANSITIONS[step];
  if (!transition.from.includes(from)) throw new DomainError('STEP_NOT_ALLOWED', { from });
  return transition.to;
}

/** What happened between two versions of a status, for the history; null where it is the same. */
export function stepTitle(from: ProgrammeStatus, to: ProgrammeStatus): string | null {
  const all: readonly Transition[] = Object.values(TRANSITIONS);
  return all.find((it) => it.from.includes(from) && it.to === to)?.title ?? null;
}
