import type { ProgrammeRule, StartCheck } from '@nuanxin/shared-types';
import { dayWords, DomainError } from '../../kernel/index.js';

/** What the start of a programme looks at. `today` is the business day. */
export interface Readiness {
  rule: Pick<ProgrammeRule, 'from' | 'to'>;
  unit: string;
  places: number;
  onHand: number;
  today: string;
}

/** Whether a programme may start, point by point: somewhere to go, something to take, a day on which to do it. */
export function startChecks({ rule, unit, places, onHand, today }: Readiness): StartCheck[] {
  const over = rule.to !== null && rule.to < today;
  return [
    places > 0
      ? { code: 'places', ok: true, words: `${places} 家店` }
      : { code: 'places', ok: false, words: '还没有店，先加一家' },
    onHand > 0
      ? { code: 'stock', ok: true, words: `店里一共 ${onHand} ${unit}` }
      : { code: 'stock', ok: false, words: '店里还没有货，先记一笔进货' },
    over
      ? { code: 'dates', ok: false, words: `${dayWords(rule.to ?? '')}已经过了，先改日期` }
      : { code: 'dates', ok: true, words: datesWords(rule, today) },
  ];
}

/** @throws PROGRAMME_NOT_READY */
export function checkStart(readiness: Readiness): void {
  const missing = startChecks(readiness).filter((it) => !it.ok);
  if (missing.length > 0)
    throw new DomainError('PROGRAMME_NOT_READY', { missing: missing.map((it) => it.words).join('；') });
}

function datesWords({ from, to }: Readiness['rule'], today: string): string {
  if (from !== null && from > today) return `${dayWords(from)}起可以领`;
  return to === null ? '从今天起，不限结束' : `从今天到 ${dayWords(to)}`;
}
