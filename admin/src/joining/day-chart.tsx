import type { JoinStatistics } from '@nuanxin/shared-types';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartPanel } from '../figures/chart-panel.js';
import { dayWords } from '../kit/days.js';
import { dayMark } from '../figures/periods.js';
import { count } from '../kit/numbers.js';
import '../figures/figures.css';

const TICK = { fill: 'var(--ink-2)', fontSize: 13 };

/** How many joined, day by day. */
export function DayChart({ statistics }: { statistics: JoinStatistics }) {
  const { byDay, total } = statistics;
  const days = byDay.map((it) => ({ ...it, mark: dayMark(it.day) }));
  return (
    <ChartPanel
      title="每天入会"
      note={`一共 ${count(total)} 人`}
      behind={{
        rows: byDay,
        keyOf: (it) => it.day,
        columns: [
          { title: '日期', render: (_, it) => dayWords(it.day) },
          { title: '入会', align: 'right', render: (_, it) => `${count(it.members)} 人` },
        ],
      }}
    >
      <div className="chart" role="img" aria-label={`每天入会，共 ${count(total)} 人`}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={days} margin={{ top: 12, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" strokeDasharray="3 4" />
            <XAxis
              dataKey="mark"
              tickLine={false}
              axisLine={{ stroke: 'var(--line)' }}
              tick={TICK}
              minTickGap={16}
              interval="equidistantPreserveStart"
            />
            <YAxis
              allowDecimals={false}
              tickLine={false}
              axisLine={false}
              tick={TICK}
              width={44}
              tickFormatter={count}
            />
            <Tooltip
              cursor={{ fill: 'var(--sunken)' }}
              isAnimationActive={false}
              formatter={(value) => [`${count(Number(value))} 人`, '入会']}
            />
            <Bar dataKey="members" fill="var(--c1)" radius={3} maxBarSize={36} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </ChartPanel>
  );
}
