import { describe, expect, it } from '@jest/globals';
import type { ProgrammeStatus } from '@nuanxin/shared-types';
import { DomainError } from '../../kernel/index.js';
import { after, stepTitle, type Step } from './transitions.js';

const STATUSES: ProgrammeStatus[] = ['draft', 'running', 'paused', 'ended'];
const ALLOWED: Record<Step, Partial<Record<ProgrammeStatus, ProgrammeStatus>>> = {
  start: { draft: 'running' },
  pause: { running: 'paused' },
  resume: { paused: 'running' },
  end: { running: 'ended', paused: 'ended' },
};
const cases = (Object.keys(ALLOWED) as Step[]).flatMap((step) =>
  STATUSES.map((from) => [step, from, ALLOWED[step][from] ?? 'STEP_NOT_ALLOWED'] as const),
);

describe('the life of a programme', () => {
  it.each(cases)('%s a %s one: %s', (step, from, outcome) => {
    let found: string;
    try {
      found = after(step, from);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      found = error.code;
    }
    expect(found).toBe(outcome);
  });

  it.each([
    ['draft', 'running', '开始'],
    ['running', 'paused', '暂停'],
    ['paused', 'running', '恢复'],
    ['paused', 'ended', '结束'],
    ['running', 'running', null],
  ] as const)('from %s to %s is called %s', (from, to, title) => {
    expect(stepTitle(from, to)).toBe(title);
  });
});
