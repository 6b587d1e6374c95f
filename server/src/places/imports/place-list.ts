import {
  PLACE_KINDS,
  type CoordinateSystem,
  type PlaceHours,
  type PlaceImportProblem,
  type PlaceKind,
} from '@nuanxin/shared-types';
import { fields } from '@nuanxin/shared-types/schema';
import type { CityPack, ListForm, PlacesOf, SheetRow } from '../../kernel/index.js';
import type { Position } from '../records/distance.js';
import { COORDINATE_NAMES, inGcj02, systemNamed } from './coordinates.js';
import { hoursOf } from './hours-cell.js';

export const COLUMNS = {
  name: { title: '名称', also: ['阵地名称', '驿站名称', '站点名称', '店名'] },
  kind: { title: '种类', also: ['类型', '类别'] },
  district: { title: '街道', also: ['街道或片区', '片区', '区', '区县', '所在区'] },
  address: { title: '地址', also: ['详细地址'] },
  longitude: { title: '经度', also: ['lng', 'lon', 'longitude'] },
  latitude: { title: '纬度', also: ['lat', 'latitude'] },
  system: { title: '坐标系', also: ['坐标系统'] },
  hours: { title: '开放时间', also: ['营业时间', '开放时段', '服务时间'] },
  facilities: { title: '设施', also: ['服务设施', '配套设施'] },
  phone: { title: '电话', also: ['联系电话', '门口电话', '站点电话'] },
  key: { title: '编号', also: ['驿站编号', '站点编号', '外部编号', '阵地编号'] },
} as const;
type Field = keyof typeof COLUMNS;
export const FIELDS = Object.keys(COLUMNS) as Field[];

/** As many as the largest city has, twice over. */
export const PLACE_LIST: ListForm<Field> = {
  columns: COLUMNS,
  needed: ['name', 'kind', 'district', 'address', 'longitude', 'latitude', 'hours'],
  named: 'name',
  mostRows: 20_000,
};

/** Where China lies, in degrees. */
const LAND = { west: 73, east: 136, south: 3, north: 54 };

/** What a row says of a place, its position in GCJ-02. */
export interface ListedFacts extends Position {
  kind: PlaceKind;
  name: string;
  address: string;
  district: string;
  schedule: PlaceHours;
  facilities: string[];
  phone: string | null;
}
/** A row read: a place, or what is wrong with it. */
export type ListedPlace =
  { row: number; key: string | null; facts: ListedFacts } | { row: number; problems: PlaceImportProblem[] };

/** Cells of a row by field; what is not there is empty. */
export function cellsOf({ cells }: SheetRow, places: PlacesOf<Field>): Record<Field, string> {
  return Object.fromEntries(FIELDS.map((it) => [it, cells[places[it] ?? -1] ?? ''])) as Record<Field, string>;
}

export function problem(row: number, field: Field, says: string): PlaceImportProblem {
  return { row, column: COLUMNS[field].title, says };
}

/** Reads a row by what it says itself; every mistake at once. `system`: of rows that name none. */
export function readPlace(
  row: SheetRow,
  places: PlacesOf<Field>,
  system: CoordinateSystem,
  vocabulary: CityPack['facilities'],
): ListedPlace {
  const cell = cellsOf(row, places);
  const wrong = (field: Field, says: string) => problem(row.number, field, says);
  const text = (field: Field) =>
    fields.shortText.safeParse(cell[field]).success ? null : wrong(field, '要 1 到 100 个字');
  const kind = kindNamed(cell.kind);
  const named = cell.system === '' ? system : systemNamed(cell.system);
  const schedule = hoursOf(cell.hours);
  const { codes, unknown } = facilitiesOf(cell.facilities, vocabulary);
  const problems = [
    ...[text('name'), text('district'), text('address')],
    kind ? null : wrong('kind', `要从这里选：${Object.values(PLACE_KINDS).join('、')}`),
    positionProblem(cell.longitude, cell.latitude, wrong),
    named ? null : wrong('system', `要从这里选：${COORDINATE_NAMES.join('、')}；不知道就空着`),
    schedule ? null : wrong('hours', '写成 08:00-22:00，或 周一至周五 08:00-18:00；周六、周日 休息'),
    unknown.length === 0 ? null : wrong('facilities', `设施表里没有${unknown.join('、')}，要从模板的设施里选`),
    cell.phone.length <= 20 ? null : wrong('phone', '最多 20 个字；写一个电话就够'),
    cell.key.length <= 60 ? null : wrong('key', '最多 60 个字'),
  ].filter((it) => it !== null);
  if (problems.length > 0 || !kind || !named || !schedule) return { row: row.number, problems };
  const { name, address, district, phone } = cell;
  const at = inGcj02({ longitude: Number(cell.longitude), latitude: Number(cell.latitude) }, named);
  const facts = { kind, name, address, district, ...at, schedule, facilities: codes, phone: phone || null };
  return { row: row.number, key: cell.key || null, facts };
}

function kindNamed(cell: string): PlaceKind | null {
  const kinds = Object.keys(PLACE_KINDS) as PlaceKind[];
  return (
    kinds.find((it) => PLACE_KINDS[it] === cell) ?? kinds.find((it) => cell === '驿站' && it === 'station') ?? null
  );
}

function positionProblem(
  longitude: string,
  latitude: string,
  wrong: (field: Field, says: string) => PlaceImportProblem,
): PlaceImportProblem | null {
  const degrees = /^\d{1,3}(\.\d+)?$/;
  if (!degrees.test(longitude)) return wrong('longitude', '写成小数，像 116.397；在地图上点一下能查到');
  if (!degrees.test(latitude)) return wrong('latitude', '写成小数，像 39.908；在地图上点一下能查到');
  const [x, y] = [Number(longitude), Number(latitude)];
  if (isLand(x, y)) return null;
  return wrong('longitude', isLand(y, x) ? '经度和纬度写反了，换过来' : '不在国内，核对经度和纬度');
}

function isLand(longitude: number, latitude: number): boolean {
  const { west, east, south, north } = LAND;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Names of the vocabulary, whatever stands between them. */
function facilitiesOf(cell: string, vocabulary: CityPack['facilities']): { codes: string[]; unknown: string[] } {
  const names = cell.split(/[、,，;；/\s]+/).filter((it) => it !== '');
  const known = new Map(vocabulary.flatMap(({ code, name }) => [[name, code] as const, [code, code] as const]));
  const order = new Map(vocabulary.map(({ code }, i) => [code, i]));
  const codes = [...new Set(names.flatMap((it) => known.get(it) ?? []))];
  return {
    codes: codes.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    unknown: names.filter((it) => !known.has(it)),
  };
}
