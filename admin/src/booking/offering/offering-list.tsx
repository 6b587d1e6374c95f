import { PlusOutlined, WarningFilled } from '@ant-design/icons';
import { listManagedOfferings, type ManagedOffering } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { call } from '../../api.js';
import { count } from '../../kit/numbers.js';
import { Nothing, Show } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useLive } from '../../kit/use-live.js';
import { useLoad } from '../../kit/use-load.js';
import { BookingPage } from '../booking-tabs.js';
import { KINDS } from '../kinds.js';
import { OFFERING_STATUS } from '../status.js';

const EVERY_MS = 30_000;
/** More warnings than this are on the offering's own page. */
const MOST_WARNINGS = 2;

/** 预约: what can be booked, with today's figures and the days that lack somebody. */
export function OfferingList() {
  const offerings = useLoad('offerings', () => call(listManagedOfferings, {}));
  useLive(offerings.reload, EVERY_MS);
  return (
    <BookingPage
      here="bookings"
      acts={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} href="#/bookings/new">
          开一个项目
        </Button>
      }
    >
      <Show of={offerings}>
        {({ rows }) =>
          rows.length === 0 ? (
            <section className="panel">
              <Nothing says="还没有能约的。理发、夜校、体检，写几句话就能开">
                <Button href="#/bookings/new">开一个项目</Button>
              </Nothing>
            </section>
          ) : (
            <div className="offering-cards">
              {rows.map((it) => (
                <OfferingCard key={it.id} offering={it} />
              ))}
            </div>
          )
        }
      </Show>
    </BookingPage>
  );
}

function OfferingCard({ offering }: { offering: ManagedOffering }) {
  const { id, kind, name, mode, status, place, union, sentence, today, warnings } = offering;
  const { tone, word } = OFFERING_STATUS[status];
  return (
    <a className="offering-card" href={`#/bookings/${id}`}>
      <header>
        <span aria-hidden className="kind-door">
          {KINDS[kind].icon}
        </span>
        <span className="grow">
          <h2>{name}</h2>
          <span className="under">
            {place.name}，{union.name}
          </span>
        </span>
        <Tag tone={tone}>{word}</Tag>
      </header>
      <p className="offering-words">{sentence.replace(`${name}：`, '')}</p>
      {warnings.slice(0, MOST_WARNINGS).map((it) => (
        <p key={it} className="offering-warning">
          <WarningFilled aria-hidden /> {it}
        </p>
      ))}
      <footer>
        <TodayFigure name="今天约了" value={today.booked} />
        <TodayFigure name="已经来了" value={today.attended} />
        {mode === 'slots' && <TodayFigure name="还空着" value={today.free} />}
      </footer>
    </a>
  );
}

function TodayFigure({ name, value }: { name: string; value: number }) {
  return (
    <span>
      {name}
      <b>{count(value)}</b>
    </span>
  );
}
