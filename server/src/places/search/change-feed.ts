import { Injectable } from '@nestjs/common';
import { Database, firstIdOf, madeAt, type Row } from '../../kernel/index.js';

/**
 * Which places changed, read by every process from the announcements themselves. Ids rise with the clock of the process that made
 * them, but a transaction may be committed long after a younger one, and clocks differ: so each look goes back this far, and what
 * was seen before is passed over. A change is missed only where transaction and clocks together are later than that.
 */
const OVERLAP_MS = 120_000;

@Injectable()
export class ChangeFeed {
  private newest = '';
  /** Announcements of the overlap that were handed out. */
  private readonly seen = new Set<string>();

  constructor(private readonly db: Database) {}

  /** From here on changes are told; also, once more, those shortly before. */
  async begin(): Promise<void> {
    this.newest = await this.newestId();
  }

  hasSeen(announcementId: string): boolean {
    return this.seen.has(announcementId);
  }

  /** Ids of places announced since the last look, each once. */
  async next(): Promise<string[]> {
    const since = this.newest === '' ? '' : firstIdOf(Math.max(0, madeAt(this.newest) - OVERLAP_MS));
    const newest = await this.newestId();
    const rows = await this.db.read.query<Row[]>(
      `SELECT id, payload FROM outbox WHERE id > ? AND kind = 'place.changed' ORDER BY id`,
      [since],
    );
    const fresh = rows.filter((it) => !this.seen.has(String(it.id)));
    for (const { id } of fresh) this.seen.add(String(id));
    for (const id of this.seen) if (id < since) this.seen.delete(id);
    this.newest = newest;
    return [...new Set(fresh.map((it) => placeIdOf(it)))];
  }

  private async newestId(): Promise<string> {
    const [row] = await this.db.read.query<Row[]>('SELECT MAX(id) AS newest FROM outbox');
    return row?.newest ? String(row.newest) : '';
  }
}

function placeIdOf({ payload }: Row): string {
  return (JSON.parse(String(payload)) as { placeId: string }).placeId;
}
