import { DomainError } from '../../kernel/index.js';

/** Province-level prefixes in use (GB/T 2260; 8x are Hong Kong, Macao and Taiwan residents' permits). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
/** The standard's own second example was born in 1880. */
const EARLIEST = '1800';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Checks a citizen identity number (公民身份号码, GB 11643-1999): 18 characters, region, date of birth, ISO 7064 MOD 11-2.
 * @returns the date of birth, `YYYY-MM-DD`
 * @throws ID_NUMBER_WRONG with `problem` 位数 | 地区 | 出生日期 | 校验位
 */
export function birthDateOf(idNumber: string): string {
  const wrong = (problem: string) => new DomainError('ID_NUMBER_WRONG', { field: 'idNumber', problem });
  if (!/^\d{17}[\dX]$/.test(idNumber)) throw wrong('位数');
  if (!PROVINCES.has(idNumber.slice(0, 2))) throw wrong('地区');
  const date = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) && date >= EARLIEST;
  if (!real) throw wrong('出生日期');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(idNumber[i]), 0);
  if (CHECK_CHARACTERS[sum % 11] !== idNumber[17]) throw wrong('校验位');
  return date;
}

/** Full years between a date of birth and a business day, both `YYYY-MM-DD`. */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
