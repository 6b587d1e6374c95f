import { Injectable } from '@nestjs/common';
import type { ProgrammeDraft, ProgrammeEvent } from '@nuanxin/shared-types';
import type { Actor } from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { changesBetween } from './change-words.js';
import { ProgrammePlaces } from './programme-places.js';
import type { ProgrammePlaceChange, ProgrammeVersion } from './programme-version.entity.js';
import { Programmes } from './programmes.js';
import { stepTitle } from './transitions.js';
import { Versions } from './versions.js';

/** What happened to a programme: its versions and its shops, in one line each. */
@Injectable()
export class ProgrammeHistory {
  constructor(
    private readonly people: People,
    private readonly places: Places,
    private readonly programmes: Programmes,
    private readonly programmePlaces: ProgrammePlaces,
    private readonly versions: Versions,
  ) {}

  /** Newest first. @throws NOT_FOUND */
  async list(actor: Actor, id: string): Promise<{ rows: ProgrammeEvent[] }> {
    await this.programmes.under(actor, 'programmes', id);
    const versions = await this.versions.list(id);
    const changes = await this.programmePlaces.changes(id);
    const people = await this.people.known([...versions, ...changes].map((it) => it.madeBy));
    const by = (personId: string | null) => people.get(personId ?? '')?.name ?? '系统';
    const names = new Map((await this.places.byIds(changes.map((it) => it.placeId))).map((it) => [it.id, it.name]));
    const rows = [
      ...versions.map((it, i) => this.ofVersion(it, versions[i - 1], by(it.madeBy))),
      ...changes.map((it) => ofPlace(it, names.get(it.placeId) ?? '', by(it.madeBy))),
    ];
    return { rows: rows.sort((a, b) => b.at - a.at || (b.version ?? 0) - (a.version ?? 0)) };
  }

  private ofVersion(version: ProgrammeVersion, before: ProgrammeVersion | undefined, by: string): ProgrammeEvent {
    const { at, reason, number } = version;
    const line = { at, by, reason, version: number };
    if (!before) return { ...line, kind: 'made', title: '写下活动', changes: [] };
    const step = stepTitle(before.status, version.status);
    if (step) return { ...line, kind: 'step', title: step, changes: [] };
    const who = ({ rule }: ProgrammeDraft) => this.programmes.whoWords(rule);
    return { ...line, kind: 'changed', title: '改了规则', changes: changesBetween(before, version, who) };
  }
}

function ofPlace({ at, act, reason }: ProgrammePlaceChange, name: string, by: string): ProgrammeEvent {
  const line = { at, by, reason, version: null, changes: [] };
  if (act === 'added') return { ...line, kind: 'place_added', title: `加了${name}` };
  return { ...line, kind: 'place_removed', title: `移出${name}` };
}
