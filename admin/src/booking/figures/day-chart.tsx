import type { BookingFigures } from '@nuanxin/shared-types';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartPanel } from '../../figures/chart-panel.js';
import { dayMark } from '../../figures/periods.js';
import { addDays, dayWords } from '../../kit/days.js';
import { count } from '../../kit/numbers.js';

const TICK = { fill: 'var(--ink-2)', fontSize: 13 };
const SERIES = [
  { key: 'attended', name: '来了', colour: 'var(--c1)' },
  { key: 'waiting', name: '还没到时间', colour: 'var(--c3)' },
  { key: 'missed', name: '没来', colour: 'var(--c2)' },
] as const;

/** A day's bookings: who came, who did not, whose time is still to come. */
export function DayChart({ days: known, from, to }: { days: BookingFigures['days']; from: string; to: string }) {
  const days = everyDay(known, from, to);
  const bars = days.map((it) => ({ ...it, mark: dayMark(it.day), waiting: it.booked - it.attended - it.missed }));
  return (
    <ChartPanel
      title="每天"
      note={
        <span className="legend">
          {SERIES.map(({ key, name, colour }) => (
            <span key={key}>
              <i style={{ background: colour }} />
              {name}
            </span>
          ))}
        </span>
      }
      behind={{
        rows: days,
        keyOf: (it) => it.day,
        columns: [
          { title: '日期', render: (_, it) => dayWords(it.day) },
          { title: '约了', align: 'right', render: (_, it) => count(it.booked) },
          { title: '来了', align: 'right', render: (_, it) => count(it.attended) },
          { title: '没来', align: 'right', render: (_, it) => count(it.missed) },
        ],
      }}
    >
      <div className="chart" role="img" aria-label="每天约了、来了、没来的人数">
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={bars} margin={{ top: 12, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" strokeDasharray="3 4" />
            <XAxis dataKey="mark" tickLine={false} axisLine={{ stroke: 'var(--line)' }} tick={TICK} minTickGap={16} />
            <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={TICK} width={44} />
            <Tooltip cursor={{ fill: 'var(--sunken)' }} isAnimationActive={false} />
            {SERIES.map(({ key, name, colour }) => (
              <Bar
                key={key}
                dataKey={key}
                name={name}
                stackId="day"
                fill={colour}
                radius={3}
                stroke="var(--surface)"
                maxBarSize={36}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </ChartPanel>
  );
}

/** Days on which nobody had booked stand there empty. */
function everyDay(known: BookingFigures['days'], from: string, to: string): BookingFigures['days'] {
  const days: BookingFigures['days'] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(known.find((it) => it.day === day) ?? { day, booked: 0, attended: 0, missed: 0 });
  }
  return days;
}
