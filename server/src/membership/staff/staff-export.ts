import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ROLES } from '@nuanxin/shared-types';
import { staffSearch } from '@nuanxin/shared-types/schema';
import { allPages, CITY_PACK, COLUMNS, dayAndTime, Exports, type CityPack } from '../../kernel/index.js';
import { maskName } from '../people/mask.js';
import { StaffRoles } from './staff-roles.js';

const PAGE = 200;

/** Who has which role where (人员与权限), a line a role. The screen has whole names; a sheet leaves the house, so it has not. */
@Injectable()
export class StaffExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly roles: StaffRoles,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'staff',
      title: '人员与权限',
      duty: 'roles',
      // Not what is known of one person: it must not stand in an address.
      filter: staffSearch.pick({ role: true }),
      columns: [
        COLUMNS.name,
        { title: '手机号', width: 14 },
        { title: '角色', width: 12 },
        { title: '管哪里', width: 32 },
        { title: '哪天给的', width: 12 },
        { title: '账号', width: 16 },
        { title: '动态码', width: 10 },
      ],
      rows: (actor, filter) => this.rows((after) => this.roles.list(actor, { ...filter, after, limit: PAGE })),
    });
  }

  private async *rows(page: (after: string | undefined) => ReturnType<StaffRoles['list']>) {
    for await (const { name, phone, roles, account } of allPages(page))
      for (const { role, scopeName, at } of roles) {
        const [since] = dayAndTime(at, this.pack.timeZone);
        const signsIn = [account?.login ?? '', account?.totp ? '已设' : ''];
        yield [maskName(name), phone ?? '', ROLES[role].name, scopeName, since, ...signsIn];
      }
  }
}
