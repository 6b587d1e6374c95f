import type { ImportProblem, ImportProblemKind } from '@nuanxin/shared-types';
import { fields, personName } from '@nuanxin/shared-types/schema';
import { DomainError, type CityPack } from '../../kernel/index.js';
import type { ListedPerson } from '../joining/listed-joins.js';
import { ageOn, birthDateOf } from '../people/id-number.js';
import { COLUMNS, type Field, type Places } from './list-columns.js';

export type Problem = Omit<ImportProblem, 'row'>;

/** A row read: a person, or what is wrong with it. */
export type ReadRow = { person: ListedPerson } | { problems: Problem[] };

const MIN_AGE = 16;

export function problem(field: Field, kind: ImportProblemKind, says: string): Problem {
  return { column: COLUMNS[field].title, kind, says };
}

/** Reads a row by what it says itself; every mistake at once, so that mending takes one round. `day`: the business day. */
export function readRow(cells: readonly string[], places: Places, pack: CityPack, day: string): ReadRow {
  const cell = (field: Field) => cells[places[field] ?? -1] ?? '';
  const name = cell('name');
  const idNumber = cell('idNumber').toUpperCase();
  const phone = cell('phone').replace(/^\+?86|[\s-]/g, '');
  const category = pack.categories.find((it) => it.name === cell('category') || it.code === cell('category'));
  const platforms = category?.platforms ?? [];
  const platform = platforms.find((it) => it.name === cell('platform') || it.code === cell('platform'));
  const problems = [
    personName.safeParse(name).success ? null : problem('name', 'NAME_WRONG', '姓名要 2 到 40 个字，照身份证写'),
    ofIdNumber(idNumber, day),
    phone === '' || fields.phone.safeParse(phone).success
      ? null
      : problem('phone', 'PHONE_WRONG', '手机号应为 11 位；不知道就空着'),
    category ? null : problem('category', 'CATEGORY_UNKNOWN', `工种要从这里选：${namesOf(pack.categories)}`),
    platform || !category || cell('platform') === ''
      ? null
      : problem('platform', 'PLATFORM_UNKNOWN', platformWords(category.name, platforms)),
  ].filter((it) => it !== null);
  if (problems.length > 0 || !category) return { problems };
  return {
    person: { name, idNumber, phone: phone || null, category: category.code, platform: platform?.code ?? null },
  };
}

function ofIdNumber(idNumber: string, day: string): Problem | null {
  if (idNumber === '') return problem('idNumber', 'ID_NUMBER_MISSING', '没填身份证号');
  if (/^\d(\.\d+)?E\+\d+$/.test(idNumber))
    return problem('idNumber', 'ID_NUMBER_CUT', '表格把它当成了数字，后几位丢了；先把这一列设成文本，再重新填');
  try {
    const young = ageOn(day, birthDateOf(idNumber)) < MIN_AGE;
    return young ? problem('idNumber', 'TOO_YOUNG', '未满 16 周岁，请监护人到工会办理') : null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return problem('idNumber', 'ID_NUMBER_WRONG', `${String(error.facts.problem)}不对，照身份证再核一遍`);
  }
}

function platformWords(category: string, platforms: readonly { name: string }[]): string {
  return platforms.length > 0 ? `${category}的平台要从这里选：${namesOf(platforms)}` : `${category}不用填平台`;
}

function namesOf(list: readonly { name: string }[]): string {
  return list.map((it) => it.name).join('、');
}
