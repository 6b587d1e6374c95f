import './day-sheet.css';
import { ArrowLeftOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { getManagedOffering, getOfferingCalendar } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { call } from '../../api.js';
import { useDesk } from '../../desk.js';
import { addDays, dayWords, weekdayOf, weekdayWords } from '../../kit/days.js';
import { Nothing, Show } from '../../kit/states.js';
import { useLoad } from '../../kit/use-load.js';
import { useMoment } from '../../kit/use-moment.js';
import { useToday } from '../../kit/use-today.js';
import { now } from '../../kit/clock.js';
import { blocksOf, type Block, type Line } from './blocks.js';

async function loadSheet(id: string, day: string) {
  const [offering, calendar] = await Promise.all([
    call(getManagedOffering, { id }),
    call(getOfferingCalendar, { id, from: day, days: 1 }),
  ]);
  return { offering, calendar };
}

/** 当天名单: on paper, for the door and for when the network is gone. Names are masked as everywhere. */
export function DaySheet({ id, day: asked }: { id: string; day: string | undefined }) {
  const { city } = useDesk();
  const today = useToday();
  const moment = useMoment();
  const day = asked ?? today;
  const sheet = useLoad(`${id} ${day}`, () => loadSheet(id, day));
  const go = (by: number) => `#/bookings/${id}/sheet/${addDays(day, by)}`;
  return (
    <>
      <header className="top no-print">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href={`#/bookings/${id}`} aria-label="返回日程" />
        <h1>当天名单</h1>
        <Button icon={<LeftOutlined aria-hidden />} href={go(-1)} aria-label="前一天" />
        <Button icon={<RightOutlined aria-hidden />} href={go(1)} aria-label="后一天" />
        <span className="note grow">A4 纸。来了打勾，空行给现场来的人</span>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={!sheet.data}
          onClick={() => window.print()}
        >
          打印
        </Button>
      </header>
      <Show of={sheet}>
        {({ offering, calendar: { providers, days } }) => {
          const blocks = days[0] ? blocksOf(days[0], providers, city.timeZone) : [];
          return (
            <article className="day-sheet">
              <header>
                <h2>{offering.name}</h2>
                <p>
                  <b>
                    {day.slice(0, 4)} 年 {dayWords(day)} {weekdayWords(weekdayOf(day))}
                  </b>
                  <span>{[offering.place.name, offering.room].filter(Boolean).join('，')}</span>
                </p>
                {days[0]?.closure && <p>这一天停：{days[0].closure.reason}</p>}
              </header>
              {blocks.length === 0 && <Nothing says="这一天没有安排" />}
              {blocks.map((block) => (
                <SheetBlock key={block.key} block={block} />
              ))}
              <footer>
                {city.brand}，{offering.union.name}。{moment(now())} 打印，以手机上的为准
              </footer>
            </article>
          );
        }}
      </Show>
    </>
  );
}

function SheetBlock({ block: { title, note, lines } }: { block: Block }) {
  return (
    <section>
      <h3>
        {title} <span>{note}</span>
      </h3>
      <table>
        <thead>
          <tr>
            <th className="sheet-time">时间</th>
            <th className="sheet-name">姓名</th>
            <th className="sheet-category">工种</th>
            <th className="sheet-price">价格</th>
            <th className="sheet-box">来了</th>
            <th>签名或备注</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <SheetLine key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SheetLine({ line: { time, name, category, price, came } }: { line: Line }) {
  return (
    <tr>
      <td>{time}</td>
      <td>{name}</td>
      <td>{category}</td>
      <td>{price}</td>
      <td>
        <i className="tick">{came ? '✓' : ''}</i>
      </td>
      <td />
    </tr>
  );
}
