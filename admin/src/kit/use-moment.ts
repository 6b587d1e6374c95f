import { useDesk } from '../desk.js';
import { clockOf } from './clock.js';

/** Words for moments (UTC ms), `7 月 22 日 14:20` by the city's clock. */
export function useMoment(): (at: number) => string {
  const { day, time } = clockOf(useDesk().city.timeZone);
  return (at) => `${day(at)} ${time(at)}`;
}
