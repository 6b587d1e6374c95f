import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PLACE_KINDS, type RegisterRow } from '@nuanxin/shared-types';
import { fields, placeKind } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { CITY_PACK, COLUMNS, Exports, type Actor, type CityPack } from '../../kernel/index.js';
import { Unions } from '../../membership/index.js';
import { PlaceRegister } from './place-register.js';

/** As the console narrows its list. */
const filter = z.object({
  kind: placeKind.optional(),
  unionId: fields.id.optional(),
  district: z.string().optional(),
  facility: z.string().optional(),
  pin: z.enum(['open', 'closed', 'unsure', 'fault']).optional(),
  q: z.string().optional(),
});
type Filter = z.infer<typeof filter>;

/** 阵地 as a sheet, under the headings of the import: what went out can be mended and sent in again. */
@Injectable()
export class PlaceRegisterExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly register: PlaceRegister,
    private readonly unions: Unions,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'places',
      title: '阵地',
      duty: 'places',
      filter,
      columns: [
        { title: '名称', width: 24 },
        { title: '种类', width: 12 },
        { title: '街道', width: 14 },
        { title: '地址', width: 32 },
        { title: '经度', width: 12 },
        { title: '纬度', width: 12 },
        { title: '坐标系', width: 10 },
        { title: '开放时间', width: 36 },
        { title: '设施', width: 36 },
        COLUMNS.union,
      ],
      rows: (actor, asked) => this.rows(actor, asked),
    });
  }

  private async *rows(actor: Actor, asked: Filter) {
    const { rows } = await this.register.list(actor);
    const unions = await this.unions.names([...new Set(rows.map((it) => it.unionId))]);
    const facilities = new Map(this.pack.facilities.map(({ code, name }) => [code, name]));
    for (const it of rows.filter((row) => isAsked(row, asked)))
      yield [
        ...[it.name, PLACE_KINDS[it.kind], it.district, it.address, it.longitude, it.latitude, 'GCJ-02', it.hours],
        it.facilityCodes.map((code) => facilities.get(code) ?? code).join('、'),
        unions.get(it.unionId) ?? '',
      ];
  }
}

function isAsked(row: RegisterRow, { kind, unionId, district, facility, pin, q = '' }: Filter): boolean {
  return (
    (!kind || row.kind === kind) &&
    (!unionId || row.unionId === unionId) &&
    (!district || row.district === district) &&
    (!facility || row.facilityCodes.includes(facility)) &&
    (!pin || row.pin === pin) &&
    `${row.name}${row.address}${row.district}`.includes(q)
  );
}
