import { useDesk } from '../desk.js';
import { now } from './clock.js';
import { dayAfter } from './days.js';

/** Today's business day, `YYYY-MM-DD`, in the city's zone. */
export function useToday(): string {
  return dayAfter(now(), useDesk().city.timeZone, 0);
}
