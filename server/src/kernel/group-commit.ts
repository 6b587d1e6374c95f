/** What became of one job of a group. */
export type Settled<R> = { ok: R } | { error: unknown };

interface Waiting<J, R> {
  job: J;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit without a timer: what arrives while a group is being committed waits and goes together, at most `max` at a
 * time, in one lane. On an idle server a job goes alone and at once. In a rush a group takes half of the jobs that are about,
 * so that the process answers and hears the other half while the database works on this one; left to chance, groups
 * of one and of all the rest take turns, and either side waits for the other.
 */
export class GroupCommit<J, R> {
  private waiting: Waiting<J, R>[] = [];
  private busy = false;

  /** `commit` settles every job of the group, in order. When it throws, every job of the group fails with that error. */
  constructor(
    private readonly max: number,
    private readonly commit: (jobs: readonly J[]) => Promise<Settled<R>[]>,
  ) {}

  submit(job: J): Promise<R> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      if (!this.busy) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.busy = true;
    let last = 0;
    while (this.waiting.length > 0) {
      const half = Math.ceil((this.waiting.length + last) / 2);
      const group = this.waiting.splice(0, Math.min(half, this.max));
      last = group.length;
      const settled = await this.commit(group.map((it) => it.job)).catch((error: unknown) =>
        group.map(() => ({ error })),
      );
      group.forEach(({ resolve, reject }, i) => {
        const outcome = settled[i];
        if (outcome && 'ok' in outcome) resolve(outcome.ok);
        else reject(outcome?.error);
      });
      // On SQLite nothing above waits for the network: let what has arrived meanwhile join the next group.
      await new Promise(setImmediate);
    }
    this.busy = false;
  }
}
