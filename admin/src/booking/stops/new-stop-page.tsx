import { ArrowLeftOutlined } from '@ant-design/icons';
import {
  createStop,
  listManagedOfferings,
  listShops,
  listUnions,
  type ManagedOffering,
  type Shop,
  type UnionNode,
} from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { ByUnion } from '../../kit/by-union.js';
import { addDays, clockOfMinute } from '../../kit/days.js';
import { Failed, Nothing, Show } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useLoad } from '../../kit/use-load.js';
import { useToday } from '../../kit/use-today.js';
import { bandsOf, beginningOf, draftOf, problemOf } from './stop-draft.js';
import { StopSentence } from './stop-sentence.js';

async function loadBeginning() {
  const [unions, places, offerings] = await Promise.all([
    call(listUnions, {}),
    call(listShops, {}),
    call(listManagedOfferings, {}),
  ]);
  return {
    unions: unions.rows.filter((it) => it.status === 'open'),
    places: places.rows,
    offerings: offerings.rows.filter((it) => it.mode === 'sessions' && !it.course && !it.team),
  };
}

/** A visiting team's stop: where, when, with what on board. */
export function NewStopPage() {
  const loaded = useLoad('new-stop', loadBeginning);
  return (
    <>
      <header className="top">
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          href="#/bookings/stops"
          aria-label="返回巡回服务"
        />
        <h1>排一站</h1>
        <span className="note grow">一个人来一趟，选个时段，几项服务一起约</span>
      </header>
      <Show of={loaded}>
        {(data) =>
          data.offerings.length === 0 ? (
            <section className="panel">
              <Nothing says="还没有按场次报名的项目。先开一个，比如义诊">
                <Button href="#/bookings/new">开一个项目</Button>
              </Nothing>
            </section>
          ) : (
            <Write {...data} />
          )
        }
      </Show>
    </>
  );
}

interface WriteProps {
  unions: UnionNode[];
  places: Shop[];
  offerings: ManagedOffering[];
}

function Write({ unions, places, offerings }: WriteProps) {
  const today = useToday();
  const [words, write] = useState(() => beginningOf(addDays(today, 7)));
  const [unionId, choose] = useState(unions[0]?.id ?? '');
  const problem = problemOf(words);
  const bands = bandsOf(words);
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    const { id } = await send(createStop, { unionId, draft: draftOf(words) });
    window.location.hash = `#/bookings/stops/${id}`;
  });
  return (
    <div className="with-preview">
      <section className="panel">
        <StopSentence words={words} onChange={write} places={places} offerings={offerings} />
        <ByUnion unions={unions} value={unionId} onChange={choose} />
        {failure && <Failed failure={failure} />}
        <div className="form-end">
          <span className="note grow">排上马上能约</span>
          {problem && <span className="sentence-problem">{problem}</span>}
          <Button type="primary" size="large" loading={busy} disabled={problem !== null} onClick={() => act(null)}>
            排上
          </Button>
        </div>
      </section>
      <aside className="panel" aria-label="时段">
        <h2>{bands.length} 个时段</h2>
        <ul className="stop-bands">
          {bands.map(({ fromMinute, toMinute }) => (
            <li key={fromMinute}>
              {clockOfMinute(fromMinute)} 到 {clockOfMinute(toMinute)}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
