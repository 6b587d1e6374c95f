import { getTodayStrip, type TodayStrip as Strip } from '@nuanxin/shared-types';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { count } from '../kit/numbers.js';
import { Show } from '../kit/states.js';
import { useLive } from '../kit/use-live.js';
import { useLoad } from '../kit/use-load.js';

const LOOK_EVERY_MS = 5_000;

/** The present day, hour by hour; the running hour is the lit one. */
export function TodayStrip() {
  const strip = useLoad('today', () => call(getTodayStrip, {}));
  useLive(strip.reload, LOOK_EVERY_MS);
  return (
    <Show of={strip}>
      {({ programmes, now }) =>
        programmes.length === 0 ? (
          <section className="panel">
            <h2>今天</h2>
            <p className="note">没有正在进行的活动</p>
          </section>
        ) : (
          programmes.map((it) => <Programme key={it.id} programme={it} now={now} />)
        )
      }
    </Show>
  );
}

function Programme({ programme, now }: { programme: Strip['programmes'][number]; now: number }) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone).time(now);
  const { name, item, unit, units, placesActive, places } = programme;
  return (
    <section className="panel strip-panel" aria-label={`今天发${item}`}>
      <h2>今天发{item}</h2>
      <p className="total">
        <b aria-live="polite">{count(units)}</b>
        <span className="note">
          {unit}，到 {clock}
        </span>
      </p>
      <Hours programme={programme} present={Number(clock.slice(0, 2))} />
      <p className="small strip-foot">
        <span>{name}</span>
        <a href="#/today">
          {placesActive} / {places} 家店发过
        </a>
      </p>
    </section>
  );
}

/** Hours shown at least, so that one bar alone does not fill the panel. */
const HOURS_AT_LEAST = 8;

function Hours({ programme, present }: { programme: Strip['programmes'][number]; present: number }) {
  const units = new Map(programme.hours.map((it) => [it.hour, it.units]));
  const first = Math.min(present, ...units.keys());
  const from = Math.max(0, Math.min(first, present - HOURS_AT_LEAST + 1));
  const last = Math.max(present, from + HOURS_AT_LEAST - 1, ...units.keys());
  const hours = Array.from({ length: last - from + 1 }, (_, i) => from + i);
  const most = Math.max(1, ...units.values());
  const said = programme.hours.map((it) => `${it.hour} 点 ${it.units}`).join('，');
  return (
    <div className="strip-bars" role="img" aria-label={said ? `每个钟点：${said}` : '今天还没有人领'}>
      {hours.map((hour) => (
        <span key={hour} title={`${hour} 点，${count(units.get(hour) ?? 0)}`}>
          <i
            className={hour === present ? 'bar-up marked' : 'bar-up'}
            style={{ height: `${(100 * (units.get(hour) ?? 0)) / most}%` }}
          />
          <small>{(hour - from) % 3 === 0 || hour === present ? hour : ''}</small>
        </span>
      ))}
    </div>
  );
}
