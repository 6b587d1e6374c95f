import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Shift } from '@nuanxin/shared-types';
import { Button, Select } from 'antd';
import { ClockInput } from '../../kit/clock-input.js';
import { clockOfMinute, minuteOfClock, WEEKDAYS } from '../../kit/days.js';
import { Amount, Day } from '../../kit/sentence-words.js';
import { sinceFor, turnWords, weeksUntil } from './shift-words.js';

const DAY = 1440;
const MOST_WEEKS = 12;

/** What is written first: weekdays from nine to noon. */
export function usualShift(today: string): Shift {
  const from = { fromMinute: 9 * 60, toMinute: 12 * 60 };
  return { weekdays: [1, 2, 3, 4, 5], ...from, everyWeeks: 1, since: today, until: null };
}

/** What is still wrong, in one line; null where it can be saved. */
export function shiftsProblem(shifts: readonly Shift[]): string | null {
  if (shifts.some((it) => it.weekdays.length === 0)) return '选上这一班是周几';
  if (shifts.some((it) => it.until !== null && it.until < it.since)) return '班次的结束早于开始，改一下日期';
  return null;
}

interface Props {
  shifts: Shift[];
  today: string;
  onChange: (shifts: Shift[]) => void;
}

/** Shifts as sentences, one a line: which days, from when to when, every how many weeks. */
export function ShiftLines({ shifts, today, onChange }: Props) {
  const put = (at: number, change: Partial<Shift>) =>
    onChange(shifts.map((it, i) => (i === at ? { ...it, ...change } : it)));
  return (
    <div className="sentence shift-lines">
      <h3>班次</h3>
      <ol>
        {shifts.map((shift, at) => (
          <li key={at}>
            <ShiftLine shift={shift} today={today} onChange={(change) => put(at, change)} />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`去掉第 ${at + 1} 个班次`}
              onClick={() => onChange(shifts.filter((_, i) => i !== at))}
            />
          </li>
        ))}
      </ol>
      <Button
        type="dashed"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...shifts, shifts.at(-1) ?? usualShift(today)])}
      >
        再加一个班次
      </Button>
    </div>
  );
}

function ShiftLine({
  shift,
  today,
  onChange,
}: {
  shift: Shift;
  today: string;
  onChange: (change: Partial<Shift>) => void;
}) {
  const { weekdays, fromMinute, toMinute, everyWeeks, until } = shift;
  const hours = (from: number, to: number) => onChange({ fromMinute: from, toMinute: endAfter(from, to) });
  return (
    <span>
      <Select
        mode="multiple"
        aria-label="周几上班"
        className="word-weekdays"
        placeholder="周几"
        showSearch={false}
        value={weekdays}
        onChange={(chosen) => onChange({ weekdays: [...chosen].sort((a, b) => a - b) })}
        options={WEEKDAYS.map((label, i) => ({ value: i + 1, label }))}
      />
      <ClockInput
        aria-label="几点上班"
        className="word-clock"
        value={clockOfMinute(fromMinute)}
        onChange={(clock) => hours(minuteOfClock(clock), toMinute % DAY)}
      />
      到
      <ClockInput
        aria-label="几点下班"
        className="word-clock"
        value={clockOfMinute(toMinute)}
        onChange={(clock) => hours(fromMinute, minuteOfClock(clock))}
      />
      {toMinute > DAY && '（第二天）'}，每
      <Amount label="几周一轮" value={everyWeeks} most={MOST_WEEKS} onValue={(n) => onChange({ everyWeeks: n ?? 1 })} />
      周，
      {everyWeeks > 1 && (
        <Select
          aria-label="什么时候轮到"
          className="word-span"
          value={weeksUntil(shift, today)}
          onChange={(weeks) => onChange({ since: sinceFor(weeks, everyWeeks, today) })}
          options={Array.from({ length: everyWeeks }, (_, weeks) => ({ value: weeks, label: turnWords(weeks) }))}
        />
      )}
      到
      <Day label="做到哪天" day={until} onDay={(day) => onChange({ until: day })} />
    </span>
  );
}

/** An end at or before the beginning lies in the next morning. */
function endAfter(from: number, to: number): number {
  return to <= from ? to + DAY : to;
}
