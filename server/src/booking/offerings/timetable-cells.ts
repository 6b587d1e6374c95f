const MS_A_DAY = 86_400_000;
const MINUTES_A_DAY = 1440;
/** Day 0 of a spreadsheet that counts days, for every day after February 1900. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** Days of 1954 to 2119 as a spreadsheet counts them; other numbers are no days. */
const DAYS = { from: 20_000, to: 80_000 };

/** A business day as people write one, or as a spreadsheet keeps one: `2026-09-02`, `2026/9/2`, `2026年9月2日`, `46267`. */
export function dayIn(cell: string): string | null {
  const counted = /^\d{5}(\.0+)?$/.test(cell) ? Number(cell) : NaN;
  if (counted >= DAYS.from && counted <= DAYS.to) {
    return new Date(FIRST_DAY + counted * MS_A_DAY).toISOString().slice(0, 10);
  }
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.replace(/\s/g, '')) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  // 31 September would be 1 October.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day ? day : null;
}

/** Minutes from 00:00: `9:00`, `19：30`, `19:30:00`, or the part of a day a spreadsheet keeps. */
export function minuteIn(cell: string): number | null {
  if (/^0?\.\d+$/.test(cell)) return Math.round(Number(cell) * MINUTES_A_DAY);
  const [, hour, minute] = /^(\d{1,2})[:：]([0-5]\d)(?:[:：]00)?$/.exec(cell.trim()) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= MINUTES_A_DAY ? minutes : null;
}

/** `19:00-20:30`, with any dash people use. */
export function bandIn(cell: string): { from: number; to: number } | null {
  const [from, to, more] = cell.split(/[-–—~～至到]+/).map((it) => minuteIn(it.trim()));
  return from == null || to == null || more !== undefined ? null : { from, to };
}
