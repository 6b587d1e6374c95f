import type { ListForm, PlacesOf } from '../../kernel/index.js';

/** Columns of a list of members: what stands over them, and what else people write there. */
export const COLUMNS = {
  name: { title: '姓名', also: ['名字', '会员姓名'] },
  idNumber: { title: '身份证号', also: ['身份证', '身份证号码', '公民身份号码', '证件号码'] },
  phone: { title: '手机号', also: ['手机', '电话', '手机号码', '联系电话'] },
  category: { title: '工种', also: ['职业', '岗位'] },
  platform: { title: '平台', also: ['所属平台', '公司'] },
} as const;

export type Field = keyof typeof COLUMNS;

export type Places = PlacesOf<Field>;

export const MEMBER_LIST: ListForm<Field> = {
  columns: COLUMNS,
  needed: ['name', 'idNumber', 'category'],
  named: 'name',
  mostRows: 200_000,
};
