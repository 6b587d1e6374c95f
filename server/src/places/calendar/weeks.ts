import { addDays } from '../opening/bands.js';

/** The day itself and the same weekday of the weeks after it, `weeks` in all. */
export function weekly(day: string, weeks: number): string[] {
  return Array.from({ length: weeks }, (_, i) => addDays(day, 7 * i));
}
