import { DomainError } from '../../kernel/index.js';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character over the
 * 17 before with weights 3^(i-1) mod 31.
 * @throws CREDIT_CODE_WRONG with `problem` 位数 | 字符 | 校验位
 */
export function checkCreditCode(code: string): void {
  const wrong = (problem: string) => new DomainError('CREDIT_CODE_WRONG', { field: 'creditCode', problem });
  if (code.length !== 18) throw wrong('位数');
  const values = [...code].map((it) => CHARACTERS.indexOf(it));
  if (values.includes(-1)) throw wrong('字符');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  if (values[17] !== (31 - (sum % 31)) % 31) throw wrong('校验位');
}
