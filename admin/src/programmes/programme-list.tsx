import { PlusOutlined } from '@ant-design/icons';
import { listManagedProgrammes, type ManagedProgramme } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { Nothing, Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useLive } from '../kit/use-live.js';
import { useLoad } from '../kit/use-load.js';
import { STATUS } from './status.js';

const EVERY_MS = 15_000;

/** 活动: what runs, with today's figures; drafts and what is over below. */
export function ProgrammeList() {
  const programmes = useLoad('programmes', () => call(listManagedProgrammes, {}));
  useLive(programmes.reload, EVERY_MS);
  return (
    <>
      <header className="top">
        <h1>活动</h1>
        <span className="grow" />
        <ExportButton list="programmes" />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} href="#/programmes/new">
          办一个活动
        </Button>
      </header>
      <Show of={programmes}>
        {({ rows }) =>
          rows.length === 0 ? (
            <section className="panel">
              <Nothing says="还没有活动。从模板办一个，十分钟">
                <Button href="#/programmes/new">办一个活动</Button>
              </Nothing>
            </section>
          ) : (
            <div className="programme-cards">
              {rows.map((it) => (
                <ProgrammeCard key={it.id} programme={it} />
              ))}
            </div>
          )
        }
      </Show>
    </>
  );
}

function ProgrammeCard({ programme }: { programme: ManagedProgramme }) {
  const { id, name, status, sentence, unit, givenToday, peopleToday, onHand, dayWords, checks } = programme;
  const { tone, word } = STATUS[status];
  const missing = checks.filter((it) => !it.ok).length;
  return (
    <a className="programme-card" href={`#/programmes/${id}`}>
      <h2>
        {name}
        <Tag tone={tone}>{word}</Tag>
      </h2>
      <p className="note">
        {[dayWords, `${programme.placeCount} 家店`, programme.union.name].filter(Boolean).join('，')}
      </p>
      <p>{sentence}</p>
      {status === 'draft' ? (
        <p className="note">{missing === 0 ? '都备好了，可以开始' : `还差 ${missing} 样才能开始`}</p>
      ) : (
        <div className="figures">
          <Figure words="今天发放" value={givenToday} unit={unit} />
          <Figure words="今天来的人" value={peopleToday} unit="人" />
          <Figure words="各店库存" value={onHand} unit={unit} />
        </div>
      )}
    </a>
  );
}

export function Figure({ words, value, unit }: { words: string; value: number; unit: string }) {
  return (
    <div>
      <span>{words}</span>
      <b>
        {count(value)} <small className="note">{unit}</small>
      </b>
    </div>
  );
}
