import { Injectable } from '@nestjs/common';
import { Rounds } from '../../kernel/index.js';
import { Admissions } from '../courses/admissions.js';
import { Placements } from '../courses/placements.js';
import { Displacing } from '../offerings/displacing.js';
import { ShortSessions } from '../offerings/short-sessions.js';
import { Draws } from '../lottery/draws.js';
import { ShortTeams } from '../teams/short-teams.js';
import { Lapses } from '../waiting/lapses.js';
import { Lease } from './lease.js';
import { Misses } from './misses.js';
import { Reminding } from './reminding.js';

const EVERY_MS = 5000;

/** What happens by the clock: offers lapse, lots are drawn, people are reminded, who did not come is noted. One process at a time. */
@Injectable()
export class Clockwork {
  /** Does what is due now; a later call waits for the one under way. */
  readonly tick: () => Promise<void>;

  constructor(
    private readonly lease: Lease,
    private readonly lapses: Lapses,
    private readonly draws: Draws,
    private readonly reminding: Reminding,
    private readonly misses: Misses,
    private readonly shortTeams: ShortTeams,
    private readonly shortSessions: ShortSessions,
    private readonly displacing: Displacing,
    private readonly admissions: Admissions,
    private readonly placements: Placements,
    rounds: Rounds,
  ) {
    this.tick = rounds.every(EVERY_MS, 'Clockwork', () => this.turn());
  }

  private async turn(): Promise<void> {
    if (!(await this.lease.take())) return;
    try {
      await this.displacing.again();
      await this.lapses.run();
      await this.draws.run();
      await this.shortTeams.run();
      await this.shortSessions.run();
      await this.admissions.run();
      await this.placements.run();
      await this.reminding.run();
      await this.misses.run();
    } finally {
      await this.lease.release();
    }
  }
}
