import { randomInt } from 'node:crypto';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** An invented unified social credit code of an enterprise, with a valid check character (GB 32100). */
export function inventCreditCode(): string {
  const head = `91650100MA${Array.from({ length: 7 }, () => CHARACTERS.charAt(randomInt(31))).join('')}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * CHARACTERS.indexOf(head.charAt(i)), 0);
  return head + CHARACTERS.charAt((31 - (sum % 31)) % 31);
}
