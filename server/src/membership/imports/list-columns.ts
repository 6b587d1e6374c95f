import { DomainError } from '../../kernel/index.js';

/** Columns of a list of members: what stands over them, and what else people write there. */
export const COLUMNS = {
  name: { title: '姓名', also: ['名字', '会员姓名'] },
  idNumber: { title: '身份证号', also: ['身份证', '身份证号码', '公民身份号码', '证件号码'] },
  phone: { title: '手机号', also: ['手机', '电话', '手机号码', '联系电话'] },
  category: { title: '工种', also: ['职业', '岗位'] },
  platform: { title: '平台', also: ['所属平台', '公司'] },
} as const;

export type Field = keyof typeof COLUMNS;

/** Where each column stands. */
export type Places = Partial<Record<Field, number>>;

const FIELDS = Object.keys(COLUMNS) as Field[];
const NEEDED: readonly Field[] = ['name', 'idNumber', 'category'];

/** Finds the columns by their headings, in any order, others between them. @throws IMPORT_HEADINGS_MISSING */
export function findColumns(headings: readonly string[]): Places {
  const plain = headings.map((it) => it.replace(/[\s*＊]|[（(].*?[）)]/g, ''));
  const places: Places = {};
  for (const field of FIELDS) {
    const names: readonly string[] = [COLUMNS[field].title, ...COLUMNS[field].also];
    const at = plain.findIndex((it) => names.includes(it));
    if (at >= 0) places[field] = at;
  }
  const missing = NEEDED.filter((it) => places[it] === undefined).map((it) => COLUMNS[it].title);
  if (missing.length > 0) throw new DomainError('IMPORT_HEADINGS_MISSING', { missing: missing.join('、') });
  return places;
}
