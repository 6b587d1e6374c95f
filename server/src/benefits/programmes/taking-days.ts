import type { ProgrammeRule } from '@nuanxin/shared-types';

const DAY_MS = 86_400_000;

type Dates = Pick<ProgrammeRule, 'from' | 'to' | 'weekdays'>;

/** On how many days something can be taken, both ends included; null without an end. No beginning means `today`. */
export function takingDays({ from, to, weekdays }: Dates, today: string): number | null {
  if (to === null) return null;
  const first = Date.parse(from ?? today);
  const days = Math.max(0, (Date.parse(to) - first) / DAY_MS + 1);
  if (weekdays.length === 0) return days;
  return Array.from({ length: days }, (_, i) => new Date(first + i * DAY_MS).getUTCDay() || 7).filter((it) =>
    weekdays.includes(it),
  ).length;
}

/** `第 7 天，共 48 天`, `7 天后开始`; null where there is no end to count to, or it is over. */
export function progressWords({ from, to }: Dates, today: string): string | null {
  if (from === null || to === null || today > to) return null;
  const until = (Date.parse(from) - Date.parse(today)) / DAY_MS;
  if (until > 0) return `${until} 天后开始`;
  return `第 ${1 - until} 天，共 ${(Date.parse(to) - Date.parse(from)) / DAY_MS + 1} 天`;
}
