import { Injectable } from '@nestjs/common';
import { Audit, Clock, type Origin, type Tx } from '../../kernel/index.js';
import { Person } from '../people/person.entity.js';
import { openSession, type OpenedSession } from '../sessions/open-session.js';

/** A working day and the evening after it; the office computer is shared. */
const LIVES_MS = 12 * 3_600_000;

/** Sessions at the console, which live shorter than those on a phone. */
@Injectable()
export class ConsoleSessions {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async open(tx: Tx, personId: string, proof: 'password' | 'scan', origin: Origin | null): Promise<OpenedSession> {
    const { phoneCipher, phoneIndex } = await tx.findOneByOrFail(Person, { id: personId });
    const facts = { personId, openidIndex: null, phoneCipher, phoneIndex, proof };
    const opened = await openSession(tx, facts, { now: this.clock.now(), livesMs: LIVES_MS, origin });
    const who = { sessionId: opened.id, personId, grants: [], proof, origin };
    await this.audit.record(tx, who, 'session.opened', personId);
    return opened;
  }
}
