import '../../figures/figures.css';
import { getBookingFigures, type BookingFigures } from '@nuanxin/shared-types';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { call } from '../../api.js';
import { useDesk } from '../../desk.js';
import { periodOf, PRESETS } from '../../figures/periods.js';
import { count } from '../../kit/numbers.js';
import { Show } from '../../kit/states.js';
import { useFilters } from '../../kit/use-filters.js';
import { useLoad } from '../../kit/use-load.js';
import { DayChart } from './day-chart.js';

/** Address parts before the days: `bookings/<id>/figures`. */
const DEPTH = 3;

/** 数字: who booked, came and did not, day by day. */
export function FiguresTab({ id }: { id: string }) {
  const { city } = useDesk();
  const [filters, narrow] = useFilters(DEPTH);
  const usual = periodOf('近 30 天', city.timeZone);
  const { from = usual.from, to = usual.to } = filters;
  const figures = useLoad(`${id} ${from} ${to}`, () => call(getBookingFigures, { id, from, to }));
  return (
    <>
      <div className="filters">
        <DatePicker.RangePicker
          aria-label="哪些天"
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          presets={PRESETS.map((label) => {
            const period = periodOf(label, city.timeZone);
            return { label, value: [dayjs(period.from), dayjs(period.to)] as [dayjs.Dayjs, dayjs.Dayjs] };
          })}
          onChange={(_, [first, last]) => narrow({ from: first, to: last })}
        />
      </div>
      <Show of={figures}>
        {(data) => (
          <>
            <Cards figures={data} />
            <DayChart days={data.days} from={from} to={to} />
          </>
        )}
      </Show>
    </>
  );
}

function Cards({ figures }: { figures: BookingFigures }) {
  const { booked, attended, missed, cancelled, walkIns, people, free, stars } = figures;
  const cards = [
    { name: '约了', value: count(booked), note: `另有 ${count(cancelled)} 个取消了` },
    { name: '来了', value: count(attended), note: `${count(people)} 位不同的人` },
    { name: '没来', value: count(missed), note: missedWords(missed, attended) },
    { name: '现场来的', value: count(walkIns), note: `免费服务 ${count(free)} 人次` },
    { name: '评分', value: stars === null ? '还没有' : stars.toFixed(1), note: '满分 5 星' },
  ];
  return (
    <div className="cards booking-cards">
      {cards.map(({ name, value, note }) => (
        <section key={name} className="panel card" aria-label={name}>
          <span className="small">{name}</span>
          <p>
            <b>{value}</b>
          </p>
          <span className="small">{note}</span>
        </section>
      ))}
    </div>
  );
}

/** Of those whose time has come. */
function missedWords(missed: number, attended: number): string {
  const due = missed + attended;
  return due === 0 ? '还没有到时间的' : `每 100 位里 ${Math.round((100 * missed) / due)} 位`;
}
