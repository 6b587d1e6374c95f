import { View } from '@tarojs/components';
import type { BookableDay } from '@nuanxin/shared-types';
import { nearDayWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { now } from '@/lib/clock';
import { weekdayOf } from '@/lib/words';

const WEEK = 7;
const CLOSED_WORDS = { closed: '休', not_yet: '未到', past: '过了' } as const;

/** A week of days with what each costs me, and on to the last one that can be booked. */
export function WeekStrip(props: { days: BookableDay[]; chosen: string | null; onChoose: (day: string) => void }) {
  const { days, chosen, onChoose } = props;
  // A today that is over makes room for the day after a week.
  const ahead = days[0]?.state === 'past' ? days.slice(1) : days;
  const last = ahead.reduce((at, it, i) => (isBookable(it) ? i : at), 0);
  return (
    <View className="week">
      {ahead.slice(0, Math.max(WEEK, last + 1)).map((it) => (
        <Day key={it.day} it={it} on={it.day === chosen} onChoose={() => onChoose(it.day)} />
      ))}
    </View>
  );
}

function Day({ it, on, onChoose }: { it: BookableDay; on: boolean; onChoose: () => void }) {
  const today = nearDayWords(it.day, now()) === '今天';
  const free = it.price?.fen === 0 && isBookable(it);
  const look = on ? 'day day-on' : isBookable(it) ? 'day' : 'day day-rest';
  return (
    <View id={`day-${it.day}`} className={look} hoverClass="pressed" {...aria('radio', on)} onClick={onChoose}>
      <View className="day-week">{today ? '今天' : weekdayOf(it.day)}</View>
      <View className="day-date">{Number(it.day.slice(-2))}</View>
      <View className={free ? 'day-price day-free' : 'day-price'}>{stateWords(it)}</View>
    </View>
  );
}

export function isBookable({ state }: BookableDay): boolean {
  return state === 'open' || state === 'full';
}

/** What a day says of itself before one taps it. */
function stateWords({ state, price }: BookableDay): string {
  if (state === 'closed' || state === 'not_yet' || state === 'past') return CLOSED_WORDS[state];
  if (!price) return '不能约';
  return state === 'full' ? '约满' : price.words.replace(' ', '');
}
