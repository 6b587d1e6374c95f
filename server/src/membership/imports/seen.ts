import type { ListedPerson } from '../joining/listed-joins.js';
import { problem, type Problem } from './list-row.js';

/**
 * Whom the rows so far have named. As many entries as a list has rows (at most 200,000, some 30 MB): the one part of an import
 * that grows with it. It is made anew from the sheet when an import is taken up again.
 */
export class Seen {
  private readonly idNumbers = new Map<string, number>();
  private readonly phones = new Map<string, number>();

  /** What the row repeats of an earlier one; a row that repeats nothing is remembered. */
  repeats({ idNumber, phone }: ListedPerson, row: number): Problem[] {
    const before = this.idNumbers.get(idNumber);
    if (before !== undefined) return [problem('idNumber', 'TWICE_IN_FILE', `和第 ${before} 行是同一个人，留一行`)];
    const shared = phone ? this.phones.get(phone) : undefined;
    if (shared !== undefined) return [problem('phone', 'TWICE_IN_FILE', `和第 ${shared} 行的手机号一样，核对是谁的`)];
    this.idNumbers.set(idNumber, row);
    if (phone) this.phones.set(phone, row);
    return [];
  }
}
