import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EmployerKind, MemberStatus } from '@nuanxin/shared-types';
import { employerSearch, fields, memberStatus } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { allPages, CITY_PACK, COLUMNS, dayAndTime, Exports, type CityPack } from '../kernel/index.js';
import { JoinCodes } from './joining/join-codes.js';
import { MemberSearches } from './members/member-search.js';
import { Employers } from './unions/employers.js';

const STATUS: Record<MemberStatus, string> = {
  pending: '待审核',
  active: '在会',
  suspended: '停用',
  left: '已退会',
  rejected: '未通过',
};
const EMPLOYER_KIND: Record<EmployerKind, string> = { enterprise: '企业', shop: '小店' };
const PAGE = 200;

/**
 * As on the screen, but for what is known of one person, which must not stand in an address, and for badges: who is pregnant
 * stands on no sheet.
 */
const memberFilter = ({ badges }: CityPack) =>
  z.object({
    status: memberStatus.optional(),
    unionId: fields.id.optional(),
    category: z.string().optional(),
    platform: z.string().optional(),
    channel: z.string().optional(),
    held: z
      .string()
      .refine((code) => !badges.some((it) => it.code === code), '按徽章筛的名单不导出')
      .optional(),
    joinedFrom: fields.day.optional(),
    joinedTo: fields.day.optional(),
  });

/** The lists of this room that may be taken out as a sheet. */
@Injectable()
export class MembershipLists implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly searches: MemberSearches,
    private readonly joinCodes: JoinCodes,
    private readonly employers: Employers,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'members',
      title: '会员',
      duty: 'members.see',
      filter: memberFilter(this.pack),
      columns: [
        { title: '会员号', width: 12 },
        COLUMNS.name,
        { title: '身份证号', width: 22 },
        { title: '手机号', width: 14 },
        COLUMNS.category,
        COLUMNS.union,
        COLUMNS.status,
        { title: '入会日期', width: 12 },
      ],
      rows: (actor, filter) =>
        this.members((before) => this.searches.search(actor, { ...filter, before, limit: PAGE })),
    });
    this.exports.register({
      name: 'join-codes',
      title: '入会码',
      duty: 'members',
      filter: z.object({}),
      columns: [
        { title: '入会码', width: 14 },
        COLUMNS.union,
        { title: '用在哪里', width: 24 },
        { title: '谁发展的', width: 14 },
        { title: '来了多少人', width: 12 },
        { title: '网址', width: 44 },
      ],
      rows: (actor) => this.codes(() => this.joinCodes.list(actor)),
    });
    this.exports.register({
      name: 'employers',
      title: '覆盖单位',
      duty: 'unions.see',
      filter: employerSearch.omit({ after: true, limit: true }),
      columns: [
        { title: '单位名称', width: 32 },
        { title: '种类', width: 8 },
        { title: '统一社会信用代码', width: 24 },
        { title: '新就业职工', width: 12 },
        COLUMNS.union,
      ],
      rows: (actor, filter) => this.covered((after) => this.employers.list(actor, { ...filter, after, limit: PAGE })),
    });
  }

  private async *members(page: (before: string | undefined) => ReturnType<MemberSearches['search']>) {
    for await (const it of allPages(page)) {
      const [joined] = dayAndTime(it.joinedAt, this.pack.timeZone);
      yield [it.number, it.name, it.idNumber, it.phone, it.category, it.union.name, STATUS[it.status], joined];
    }
  }

  private async *covered(page: (after: string | undefined) => ReturnType<Employers['list']>) {
    for await (const { name, kind, creditCode, workers, union } of allPages(page))
      yield [name, EMPLOYER_KIND[kind], creditCode, workers, union.name];
  }

  private async *codes(list: () => ReturnType<JoinCodes['list']>) {
    for (const { code, union, place, channel, recruiter, joined, url } of (await list()).rows)
      yield [code, union.name, place?.name ?? channel, recruiter, joined, url];
  }
}
