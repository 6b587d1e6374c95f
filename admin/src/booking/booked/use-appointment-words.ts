import { useDesk } from '../../desk.js';
import { clockOf } from '../../kit/clock.js';
import { dayAfter, weekdayOf, weekdayWords } from '../../kit/days.js';

/** Words for a time, `7 月 22 日 周三 09:40 林师傅`. */
export function useAppointmentWords(): (at: number, who?: string) => string {
  const { city } = useDesk();
  const { day, time } = clockOf(city.timeZone);
  return (at, who = '') => {
    const weekday = weekdayWords(weekdayOf(dayAfter(at, city.timeZone, 0)));
    return [day(at), weekday, time(at), who].filter(Boolean).join(' ');
  };
}
