import type { OpenState } from '@nuanxin/shared-types';
import { dayWords } from '../../kernel/index.js';
import { addDays, usualBands, weekdayOf } from './bands.js';
import type { Calendar } from './calendar.js';
import { clock, WEEKDAYS } from './hours-words.js';
import { bandsOf, isOpenTonight, nightOf, spans, type OpeningFacts, type Span, type Wall } from './spans.js';

const DAY = 1440;
const MINUTE_MS = 60_000;
/** From here on the screen counts minutes, because somebody may be on the way. */
const SOON_MINUTES = 30;

/** Whether a place is open at a moment, in the words of the screen, and when that changes. */
export function openState(facts: OpeningFacts, wall: Wall, calendar: Calendar): OpenState {
  const [next] = spans(facts, wall, calendar);
  const open = next !== undefined && next.from <= wall.minute;
  const change = open ? next.to : next?.from;
  return {
    open,
    words: open ? openWords(next, wall) : closedWords(facts, next, wall, calendar),
    until: change === undefined || change === Infinity ? null : wall.midnight + Math.round(change * MINUTE_MS),
    tonight: isOpenTonight(facts, wall, calendar),
    aroundTheClock: open && next.to === Infinity,
  };
}

function openWords({ from, to }: Span, wall: Wall): string {
  if (to === Infinity) return '24 小时';
  const left = to - wall.minute;
  if (left <= SOON_MINUTES) return `还有 ${Math.ceil(left)} 分钟关门`;
  const night = nightOf(wall);
  const allNight = from <= night.from && to >= night.to;
  // Midnight ends the day before it.
  const until = `到${dayWord(Math.ceil(to / DAY) - 1, wall)} ${clock(to)}`;
  if (allNight) return `通宵，${until}`;
  return to > DAY && to <= night.to ? `今晚开到 ${clock(to)}` : until;
}

function closedWords(facts: OpeningFacts, next: Span | undefined, wall: Wall, calendar: Calendar): string {
  if (!next) return '暂停开放';
  const opens = `${dayWord(Math.floor(next.from / DAY), wall)} ${clock(next.from % DAY)} 开`.trim();
  if (next.from < DAY) return opens;
  const why = whyShut(facts, wall, calendar);
  return why === null ? opens : `${why}，${opens}`;
}

/** Why nothing is open any more today; null where its hours are simply over. */
function whyShut(facts: OpeningFacts, wall: Wall, calendar: Calendar): string | null {
  if (facts.stays.length > 0) return null;
  const { day, minute } = wall;
  if (bandsOf(facts, day, calendar).length > 0) {
    const cutShort = facts.exceptions.has(day) && usualBands(facts.hours, day, calendar).some((it) => it.to > minute);
    return cutShort ? '今天提前关门' : null;
  }
  const holiday = facts.exceptions.has(day) || facts.hours.holidays === 'usual' ? null : calendar.holiday(day);
  return holiday === null ? '今天休息' : `${holiday}休息`;
}

/** A day as one says it today: nothing for today, 明天, 周三, 10 月 8 日. */
function dayWord(ahead: number, { day }: Wall): string {
  if (ahead <= 0) return '';
  if (ahead === 1) return '明天';
  const then = addDays(day, ahead);
  return ahead < 7 ? `周${WEEKDAYS[weekdayOf(then)]}` : ` ${dayWords(then)}`;
}
