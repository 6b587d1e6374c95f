import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';

/** Today's business day, `YYYY-MM-DD`, in the city's zone. */
export function useToday(): string {
  const { city } = useDesk();
  return new Intl.DateTimeFormat('en-CA', { timeZone: city.timeZone }).format(now());
}
