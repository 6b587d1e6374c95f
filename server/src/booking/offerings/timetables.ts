import { Inject, Injectable } from '@nestjs/common';
import type { Download, SessionDraft, TimetableImport } from '@nuanxin/shared-types';
import {
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  Files,
  listedRows,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { ManagedSessions } from './managed-sessions.js';
import type { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { BookingSession } from './session.entity.js';
import {
  problem,
  readSession,
  TIMETABLE,
  timetableTemplate,
  type ListedSession,
  type Problem,
} from './timetable-list.js';

/** The sheet is kept for whoever asks what was sent. */
const KEPT_MS = 30 * 86_400_000;

/** The rows of a list, each in one place. */
interface Sorted {
  fresh: SessionDraft[];
  same: number;
  problems: Problem[];
}

/** A term's timetable sent in as a sheet (课表导入): tried and imported within one answer. */
@Injectable()
export class Timetables {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly files: Files,
    private readonly offerings: Offerings,
    private readonly sessions: ManagedSessions,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async template(actor: Actor, { id }: { id: string }): Promise<Download> {
    await this.offerings.under(actor, id);
    return timetableTemplate((await this.teachers(id)).map((it) => it.name));
  }

  /**
   * Adds the rows nothing is wrong with, all or none; a trial adds nothing.
   * @throws NOT_ALLOWED · NOT_FOUND also where the file is not the actor's own · NO_SESSIONS_HERE · SHEET_UNREADABLE ·
   * IMPORT_HEADINGS_MISSING · IMPORT_TOO_LONG · IMPORT_EMPTY
   */
  async take(
    actor: Actor,
    { id, requestId, fileId, trial }: { id: string; requestId: string; fileId: string; trial: boolean },
  ): Promise<TimetableImport> {
    const offering = await this.offerings.under(actor, id);
    if (offering.mode !== 'sessions') throw new DomainError('NO_SESSIONS_HERE');
    await this.claim(actor, id, fileId);
    const listed = await this.read(offering, fileId);
    const rows = listed.length;
    if (trial) {
      const { fresh, same, problems } = await this.sort(this.db.read, offering, listed);
      return { rows, added: fresh.length, same, problems };
    }
    const counts = await this.requests.once(requestId, { by: actor.personId, timetable: id, fileId }, async (tx) => {
      const { fresh, same } = await this.sort(tx, offering, listed);
      if (fresh.length > 0) await this.sessions.add(tx, actor, id, fresh);
      return { rows, added: fresh.length, same };
    });
    // What was added is planned now, so the same rows are left with the same problems, after a repeat too.
    const { problems } = await this.sort(this.db.read, offering, listed);
    return { ...counts, problems };
  }

  /** Before it is read: nobody learns what stands in another's sheet. */
  private async claim(actor: Actor, id: string, fileId: string): Promise<void> {
    await this.db.transact(async (tx) => {
      await this.files.claim(tx, actor, fileId, 'sheet', `timetable:${id}`);
      await this.files.keepUntil(tx, fileId, this.clock.now() + KEPT_MS);
    });
  }

  private async read({ id }: Offering, fileId: string): Promise<ListedSession[]> {
    const teachers = new Map<string, string | null>();
    for (const it of await this.teachers(id)) teachers.set(it.name, teachers.has(it.name) ? null : it.id);
    const reading = { zone: this.pack.timeZone, now: this.clock.now(), teachers };
    const listed: ListedSession[] = [];
    for await (const { places, row } of listedRows(await this.files.open(fileId), TIMETABLE))
      listed.push(readSession(row, places, reading));
    if (listed.length === 0) throw new DomainError('IMPORT_EMPTY');
    return listed;
  }

  /** Nobody teaches twice at a time, no room is used twice; of two rows that clash the later one is left out. */
  private async sort(from: Tx, { id }: Offering, listed: readonly ListedSession[]): Promise<Sorted> {
    const planned = await from.findBy(BookingSession, { offeringId: id, status: 'planned' });
    const sorted: Sorted = { fresh: [], same: 0, problems: [] };
    for (const it of listed) {
      if ('problems' in it) {
        sorted.problems.push(...it.problems);
        continue;
      }
      const { row, draft } = it;
      const others = [...planned, ...sorted.fresh];
      const clash = clashOf(draft, others);
      if (others.some((other) => isSame(other, draft))) sorted.same += 1;
      else if (clash) sorted.problems.push(problem(row, clash.field, clash.says));
      else sorted.fresh.push(draft);
    }
    return sorted;
  }

  private async teachers(offeringId: string) {
    return (await this.offerings.providersOf([offeringId])).filter((it) => it.active);
  }
}

type Planned = Pick<SessionDraft, 'title' | 'startsAt' | 'endsAt' | 'providerId' | 'room'>;

function isSame(a: Planned, b: Planned): boolean {
  const facts = ({ title, startsAt, endsAt, providerId, room }: Planned) => [title, startsAt, endsAt, providerId, room];
  return facts(a).join('\n') === facts(b).join('\n');
}

function clashOf(draft: Planned, others: readonly Planned[]): { field: 'teacher' | 'room'; says: string } | null {
  const then = others.filter((it) => it.startsAt < draft.endsAt && draft.startsAt < it.endsAt);
  const taught = draft.providerId === null ? undefined : then.find((it) => it.providerId === draft.providerId);
  if (taught) return { field: 'teacher', says: `这位老师那时在上${taught.title}` };
  const used = draft.room === '' ? undefined : then.find((it) => it.room === draft.room);
  return used ? { field: 'room', says: `这间教室那时在上${used.title}` } : null;
}
