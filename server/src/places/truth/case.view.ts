import { Inject, Injectable } from '@nestjs/common';
import type { AnswerKind, PlaceCase } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { CITY_PACK, Database, dayWords, type CityPack } from '../../kernel/index.js';
import { People, Subtrees } from '../../membership/index.js';
import { PlaceCaseRecord, PlaceReportRecord } from './case.entity.js';
import { Sites } from './sites.js';
import { matterWords } from './truth-state.js';

/** Reports shown of one case; further ones say the same. */
const REPORTS_AT_MOST = 50;

/** What is told of a case to people who are not at the console. */
export interface CaseNews {
  place: string;
  /** `没开门`. */
  what: string;
  /** `关到 7 月 25 日。门锁坏了`; empty without an answer. */
  answer: string;
  reporterIds: string[];
}

/** Cases as the contract tells them. */
@Injectable()
export class CaseView {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly subtrees: Subtrees,
    private readonly sites: Sites,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async one(id: string): Promise<PlaceCase> {
    const [row] = await this.many([await this.db.read.findOneByOrFail(PlaceCaseRecord, { id })]);
    if (!row) throw new Error('a row for each case');
    return row;
  }

  async many(cases: readonly PlaceCaseRecord[]): Promise<PlaceCase[]> {
    const places = await this.sites.many(cases.map((it) => it.placeId));
    const unions = await this.subtrees.names([...places.values()].map((it) => it.unionId));
    const people = await this.people.known(cases.map((it) => it.answeredBy));
    const reports = await this.reportsOf(cases.map((it) => it.id));
    return cases.map((it) => {
      const { name = '', district = '', unionId = '' } = places.get(it.placeId) ?? {};
      const { answer, answerUntil: until, answerWords, answeredBy, answeredAt: at } = it;
      const by = people.get(answeredBy ?? '')?.name ?? '';
      return {
        id: it.id,
        place: { id: it.placeId, name, district },
        union: { id: unionId, name: unions.get(unionId) ?? '' },
        kind: it.kind,
        facility: it.facility,
        since: it.since,
        dueAt: it.dueAt,
        people: it.people,
        disputed: it.disputedAt !== null,
        reports: (reports.get(it.id) ?? []).map(({ at, words, photoId }) => ({ at, words, photoId })),
        answer: answer && at !== null ? { kind: answer, until, words: answerWords ?? '', by, at } : null,
      };
    });
  }

  /** For the messages about a case. */
  async news(id: string): Promise<CaseNews> {
    const it = await this.db.read.findOneByOrFail(PlaceCaseRecord, { id });
    const reports = await this.db.read.findBy(PlaceReportRecord, { caseId: id });
    return {
      place: (await this.sites.many([it.placeId])).get(it.placeId)?.name ?? '',
      what: this.what(it),
      answer: it.answer ? answerWords(it.answer, it.answerUntil, it.answerWords ?? '') : '',
      reporterIds: reports.map((report) => report.personId),
    };
  }

  /** `没开门`, `微波炉坏了`. */
  what({ kind, facility }: Pick<PlaceCaseRecord, 'kind' | 'facility'>): string {
    const name = this.pack.facilities.find((it) => it.code === facility)?.name;
    return matterWords(kind, name ?? facility ?? '');
  }

  private async reportsOf(caseIds: readonly string[]): Promise<Map<string, PlaceReportRecord[]>> {
    const reports = await this.db.read.find(PlaceReportRecord, {
      where: { caseId: In([...caseIds]) },
      order: { id: 'ASC' },
    });
    const byCase = new Map<string, PlaceReportRecord[]>();
    for (const it of reports) {
      const of = byCase.get(it.caseId) ?? [];
      if (of.length < REPORTS_AT_MOST) byCase.set(it.caseId, [...of, it]);
    }
    return byCase;
  }
}

/** An answer in words for whoever reported. */
function answerWords(kind: AnswerKind, until: string | null, words: string): string {
  const says = {
    mended: '处理好了',
    closed_until: `真的关着，到 ${until ? dayWords(until) : ''}`,
    broken_until: until ? `还坏着，${dayWords(until)}前修` : '还坏着，修好的日子没定',
    not_so: '去看过了，没有这回事',
  }[kind];
  return words ? `${says}。${words}` : says;
}
