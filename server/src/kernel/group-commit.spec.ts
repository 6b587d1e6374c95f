import { describe, expect, it } from '@jest/globals';
import { GroupCommit, type Settled } from './group-commit.js';

/** A lane whose groups are settled by hand, in their order. */
function lane(max: number) {
  const groups: { jobs: readonly number[]; settle: (settled: Settled<number>[]) => void }[] = [];
  const commit = new GroupCommit<number, number>(
    max,
    (jobs) => new Promise((resolve) => groups.push({ jobs, settle: resolve })),
  );
  const started = async (count: number) => {
    while (groups.length < count) await new Promise(setImmediate);
    return groups.map((it) => it.jobs);
  };
  return { commit, groups, started };
}

const done = (jobs: readonly number[]) => jobs.map((ok) => ({ ok }));

describe('group commit', () => {
  it('sends a job alone and at once when nothing is under way', () => {
    const { commit, groups } = lane(128);
    void commit.submit(1);
    expect(groups.map((it) => it.jobs)).toEqual([[1]]);
  });

  it('lets what arrives meanwhile go together, half of what is about', async () => {
    const { commit, groups, started } = lane(128);
    const answers = [1, 2, 3, 4, 5, 6, 7, 8].map((it) => commit.submit(it));
    for (const i of [0, 1, 2]) {
      await started(i + 1);
      groups[i]?.settle(done(groups[i].jobs));
    }
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    // One was alone; seven wait beside it, so four go; three wait beside four, so all three go.
    expect(await started(3)).toEqual([[1], [2, 3, 4, 5], [6, 7, 8]]);
  });

  it('takes no more than it may', async () => {
    const { commit, groups, started } = lane(2);
    for (const job of [1, 2, 3, 4, 5, 6]) void commit.submit(job);
    groups[0]?.settle(done([1]));
    expect(await started(2)).toEqual([[1], [2, 3]]);
  });

  it('tells each job its own end, and all of them when the group itself broke', async () => {
    const refused = new Error('refused');
    const mixed = new GroupCommit<number, number>(8, (jobs) =>
      Promise.resolve(jobs.map((it) => (it > 1 ? { error: refused } : { ok: it }))),
    );
    expect(await mixed.submit(1)).toBe(1);
    await expect(mixed.submit(2)).rejects.toBe(refused);
    const broken = new GroupCommit<number, number>(8, () => Promise.reject(refused));
    await expect(Promise.allSettled([broken.submit(1), broken.submit(2)])).resolves.toMatchObject([
      { reason: refused },
      { reason: refused },
    ]);
    await expect(broken.submit(3)).rejects.toBe(refused);
  });
});
