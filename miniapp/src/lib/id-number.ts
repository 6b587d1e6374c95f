/** GB 11643-1999: weights of the first 17 digits, and the check character by their sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const LENGTH = 18;
const LEAST_AGE = 16;

/** The number as it is compared and sent: no spaces, upper-case X. */
export function normalIdNumber(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase();
}

/**
 * What is wrong with an ID number (GB 11643), in the words that stand under the field; null when it holds.
 * `today` is the business day `YYYY-MM-DD`.
 */
export function idNumberProblem(typed: string, today: string): string | null {
  const number = normalIdNumber(typed);
  if (number === '') return '照身份证填 18 位';
  if (!/^\d*X?$/.test(number)) return '只有数字，最后一位可以是 X';
  if (number.length < LENGTH) return `少 ${LENGTH - number.length} 位，照身份证再看一眼`;
  if (number.length > LENGTH) return `多 ${number.length - LENGTH} 位，照身份证再看一眼`;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(born) || born > today || born < '1900-01-01') return '中间 8 位生日不对，照身份证再看一眼';
  if (checkOf(number) !== number.charAt(17)) return '有一位不对，照身份证再看一眼';
  return ageOn(today, born) < LEAST_AGE ? '未满 16 周岁，请监护人到工会办理' : null;
}

/** Problem worth saying while still typing: a wrong character, or too long; being short is not one yet. */
export function idNumberProblemWhileTyping(typed: string, today: string): string | null {
  const number = normalIdNumber(typed);
  return /^\d*$/.test(number) && number.length < LENGTH ? null : idNumberProblem(typed, today);
}

function checkOf(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS.charAt(sum % 11);
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function ageOn(today: string, born: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
