import type { ProgrammeTemplate } from '@nuanxin/shared-types';
import type { CityPack } from '../../kernel/index.js';

/** The templates of a city pack with dates to begin with. `today` is the business day. */
export function templatesOf({ templates }: CityPack, today: string): ProgrammeTemplate[] {
  return templates.map(({ code, note, from, to, rule, ...rest }) => ({
    code,
    note,
    draft: { ...rest, rule: { ...rule, ...datesFrom({ from, to }, today) } },
  }));
}

/**
 * Days of the year `MM-DD` as dates: the next time that is not over yet. An end before its beginning lies in the year after
 * (冬送温暖，12 月到 2 月).
 */
export function datesFrom(
  { from, to }: { from: string | null; to: string | null },
  today: string,
): { from: string | null; to: string | null } {
  if (from === null || to === null) return { from: null, to: null };
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1];
  const turns = years.map((year) => ({ from: `${year}-${from}`, to: `${to < from ? year + 1 : year}-${to}` }));
  return turns.find((it) => it.to >= today) ?? { from: null, to: null };
}
