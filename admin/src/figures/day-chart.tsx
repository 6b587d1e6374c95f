import { Button } from 'antd';
import type { Figures } from '@nuanxin/shared-types';
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { count } from '../kit/numbers.js';
import { ChartPanel } from './chart-panel.js';
import { dayWords } from '../kit/days.js';
import { dayMark } from './periods.js';

/** Colours of LOOK, in order; at most four series, the rest together. */
const COLOURS = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)'];
const SERIES_AT_MOST = COLOURS.length;
/** So many days still carry their number on the bar. */
const LABELLED_DAYS = 14;

interface Day {
  day: string;
  mark: string;
  times: number;
  people: number;
  /** Times by series. */
  [series: `s${number}`]: number;
}

interface Props {
  figures: Figures;
  onPick: (day: string) => void;
}

/** Times served a day, stacked by programme. */
export function DayChart({ figures, onPick }: Props) {
  const names = seriesOf(figures);
  const days = figures.byDay.map((it) => dayOf(it, names.length));
  return (
    <ChartPanel
      title="每天服务人次"
      note={
        names.length > 1 ? (
          <span className="legend">
            {names.map((name, i) => (
              <span key={name}>
                <i style={{ background: COLOURS[i] }} />
                {name}
              </span>
            ))}
          </span>
        ) : (
          '点一天看每一笔'
        )
      }
      behind={{
        rows: figures.byDay,
        keyOf: (it) => it.day,
        columns: [
          {
            title: '日期',
            render: (_, it) => (
              <Button type="link" size="small" onClick={() => onPick(it.day)}>
                {dayWords(it.day)}
              </Button>
            ),
          },
          { title: '人次', align: 'right', render: (_, it) => count(it.times) },
          { title: '到过的人', align: 'right', render: (_, it) => count(it.people) },
          { title: '数量', align: 'right', render: (_, it) => count(it.units) },
        ],
      }}
    >
      <div className="chart" role="img" aria-label={`每天服务人次，共 ${count(figures.total.times)}`}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={days} margin={{ top: 22, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
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
            <Tooltip cursor={{ fill: 'var(--sunken)' }} content={<Told names={names} />} isAnimationActive={false} />
            {names.map((name, i) => (
              <Bar
                key={name}
                dataKey={`s${i}`}
                stackId="day"
                fill={COLOURS[i]}
                radius={3}
                stroke="var(--surface)"
                maxBarSize={36}
                isAnimationActive={false}
                cursor="pointer"
                onClick={(_, at) => onPick(days[at]?.day ?? '')}
              >
                {i === names.length - 1 && days.length <= LABELLED_DAYS && (
                  <LabelList dataKey="times" position="top" fill="var(--ink)" fontWeight={700} formatter={labelOf} />
                )}
              </Bar>
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </ChartPanel>
  );
}

const TICK = { fill: 'var(--ink-2)', fontSize: 13 };

/** Recharts hands the bar that is pointed at. */
function Told({ active, payload, names }: { active?: boolean; payload?: { payload?: Day }[]; names: string[] }) {
  const day = payload?.[0]?.payload;
  if (!active || !day) return null;
  return (
    <div className="chart-tip">
      <b>{dayWords(day.day)}</b>
      <span>
        {count(day.times)} 人次，{count(day.people)} 人
      </span>
      {names.length > 1 &&
        names.map((name, i) => (
          <span key={name}>
            {name} {count(day[`s${i}`] ?? 0)}
          </span>
        ))}
    </div>
  );
}

function labelOf(times: unknown): string {
  return typeof times === 'number' && times > 0 ? count(times) : '';
}

function seriesOf({ byProgramme }: Figures): string[] {
  const names = byProgramme.map((it) => it.name);
  return names.length <= SERIES_AT_MOST ? names : [...names.slice(0, SERIES_AT_MOST - 1), '其他活动'];
}

function dayOf({ day, times, people, programmes }: Figures['byDay'][number], series: number): Day {
  const parts = Array.from({ length: series }, (_, i) =>
    i < series - 1 ? (programmes[i] ?? 0) : programmes.slice(i).reduce((sum, it) => sum + it, 0),
  );
  return { day, mark: dayMark(day), times, people, ...Object.fromEntries(parts.map((it, i) => [`s${i}`, it])) };
}
