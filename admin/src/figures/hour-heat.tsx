import type { Figures } from '@nuanxin/shared-types';
import { count } from '../kit/numbers.js';
import { ChartPanel } from './chart-panel.js';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const STEPS = 5;
/** Shown even where nobody came, so that an empty morning is seen to be empty. */
const USUAL = { first: 7, last: 21 };

/** When people come: weekday by hour, the darker the more. */
export function HourHeat({ figures, onPick }: { figures: Figures; onPick: (hour: number) => void }) {
  const times = new Map(figures.byHour.map((it) => [`${it.weekday}/${it.hour}`, it.times]));
  const at = (weekday: number, hour: number) => times.get(`${weekday}/${hour}`) ?? 0;
  const most = Math.max(1, ...times.values());
  const hours = hoursOf(figures);
  const rows = WEEKDAYS.map((name, i) => ({ name, weekday: i + 1 }));
  return (
    <ChartPanel
      title="什么时候人多"
      note={<Scale />}
      behind={{
        rows: hours.map((hour) => ({ hour })),
        keyOf: (it) => String(it.hour),
        columns: [
          { title: '钟点', render: (_, it) => `${it.hour} 点` },
          ...rows.map(({ name, weekday }) => ({
            title: name,
            align: 'right' as const,
            render: (_: unknown, it: { hour: number }) => count(at(weekday, it.hour)),
          })),
        ],
      }}
    >
      <div className="heat" style={{ gridTemplateColumns: `40px repeat(${hours.length}, minmax(0, 1fr))` }}>
        {rows.flatMap(({ name, weekday }) => [
          <span key={name} className="small">
            {name}
          </span>,
          ...hours.map((hour) => {
            const value = at(weekday, hour);
            const step = value === 0 ? 0 : Math.ceil((value / most) * (STEPS - 1));
            const words = `${name} ${hour} 点，${count(value)} 人次`;
            return (
              <button
                key={`${name} ${hour}`}
                type="button"
                className={`heat-cell h${step}`}
                title={words}
                aria-label={words}
                tabIndex={value === 0 ? -1 : 0}
                onClick={() => onPick(hour)}
              />
            );
          }),
        ])}
        <span />
        {hours.map((hour, i) => (
          <span key={hour} className="small heat-hour">
            {i % 3 === 0 ? `${hour} 点` : ''}
          </span>
        ))}
      </div>
    </ChartPanel>
  );
}

function Scale() {
  return (
    <span className="legend" aria-hidden>
      少
      {Array.from({ length: STEPS }, (_, i) => (
        <i key={i} className={`h${i}`} />
      ))}
      多
    </span>
  );
}

function hoursOf({ byHour }: Figures): number[] {
  const first = Math.min(USUAL.first, ...byHour.map((it) => it.hour));
  const last = Math.max(USUAL.last, ...byHour.map((it) => it.hour));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
