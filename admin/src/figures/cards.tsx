import type { Figures } from '@nuanxin/shared-types';
import { count } from '../kit/numbers.js';

interface Card {
  name: string;
  value: number;
  unit: string;
  before?: number;
  note?: string;
}

/** The figures a report quotes, each beside the same days before. */
export function Cards({ figures }: { figures: Figures }) {
  const { total, before, byPlace } = figures;
  const unit = unitOf(figures);
  const cards: Card[] = [
    { name: '服务人次', value: total.times, unit: '次', before: before.times },
    { name: '到过的人', value: total.people, unit: '人', before: before.people },
    { name: '发出去', value: total.units, unit, before: before.units },
    { name: '有人领的网点', value: byPlace.length, unit: '处' },
    { name: '超发', value: total.overGiven, unit, note: '断网时多发的' },
  ];
  return (
    <div className="cards">
      {cards.map(({ name, value, unit: measure, before: was, note }) => (
        <section key={name} className="panel card" aria-label={name}>
          <span className="small">{name}</span>
          <p>
            <b>{count(value)}</b> <span className="small">{measure}</span>
          </p>
          <span className="small">
            {was === undefined ? note : <Change now={value} was={was} words={before.words} />}
          </span>
        </section>
      ))}
    </div>
  );
}

function Change({ now, was, words }: { now: number; was: number; words: string }) {
  if (was === 0) return <>{words}没有</>;
  const percent = Math.round((100 * (now - was)) / was);
  if (percent === 0) return <>跟{words}一样</>;
  return (
    <>
      比{words}
      <b className={percent > 0 ? 'rise' : 'fall'}>
        {percent > 0 ? '升' : '降'} {Math.abs(percent)}%
      </b>
    </>
  );
}

/** Bottles and breakfasts together are only `件`. */
export function unitOf({ byProgramme }: Figures): string {
  const units = new Set(byProgramme.map((it) => it.unit));
  return units.size === 1 ? ([...units][0] ?? '') : '件';
}
