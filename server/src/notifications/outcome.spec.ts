import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './outcome.js';

const MINUTE = 60_000;
const now = 1_000_000;
const tomorrow = 90_000_000;
const after = (errcode: number, attempts: number) => outcomeOf(errcode, { attempts, now, tomorrow });

describe('what becomes of a message that WeChat did not take', () => {
  it('is final and quiet where the person takes none', () => {
    expect(after(43101, 1)).toEqual({ kind: 'refused', errcode: 43101 });
  });

  it.each([40003, 40037, 41030, 47003])('is dead at once where only mending helps (%i)', (errcode) => {
    expect(after(errcode, 1)).toEqual({ kind: 'dead', errcode });
  });

  it('waits for the next day where the quota is used up', () => {
    expect(after(45009, 1)).toEqual({ kind: 'later', errcode: 45009, at: tomorrow });
  });

  it.each([-1, 40001, 45011, 50002])('is tried again, ever later, and at last is dead (%i)', (errcode) => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => {
      const outcome = after(errcode, attempts);
      return outcome.kind === 'later' ? (outcome.at - now) / MINUTE : outcome.kind;
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64]);
    expect(after(errcode, 8)).toEqual({ kind: 'dead', errcode });
  });
});
