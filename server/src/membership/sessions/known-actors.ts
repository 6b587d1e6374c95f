import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '../../kernel/index.js';

/** How long another process may still honour a session or role that this one has ended. */
const LIVES_MS = 5000;
const AT_MOST = 20_000;

/**
 * Who stands behind a token, remembered for five seconds: a clerk's queue does not ask the database for the same person at
 * each scan. Whatever this process changes about sessions or roles empties it at once.
 */
@Injectable()
export class KnownActors {
  private readonly actors = new Map<string, { actor: Actor; from: number; until: number }>();

  private generation = 0;

  constructor(private readonly clock: Clock) {}

  /** What was read from the database under an older generation may not be remembered. */
  get now(): number {
    return this.generation;
  }

  find(tokenHash: string): Actor | null {
    const known = this.actors.get(tokenHash);
    // A clock that was set back must not keep anybody.
    const now = this.clock.now();
    return known && now >= known.from && now < known.until ? known.actor : null;
  }

  remember(tokenHash: string, actor: Actor, { asOf, expiresAt }: { asOf: number; expiresAt: number }): void {
    if (asOf !== this.generation) return;
    const from = this.clock.now();
    if (this.actors.size >= AT_MOST) this.actors.clear();
    this.actors.set(tokenHash, { actor, from, until: Math.min(from + LIVES_MS, expiresAt) });
  }

  /** After a commit that changed a session, a person behind one, or a role. */
  forget(): void {
    this.generation += 1;
    this.actors.clear();
  }
}
