import { ArrowLeftOutlined } from '@ant-design/icons';
import {
  createProgramme,
  listProgrammeTemplates,
  listShops,
  listUnions,
  type ProgrammeDraft,
  type ProgrammeTemplate,
  type Shop,
  type UnionNode,
} from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ByUnion } from '../kit/by-union.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { problemOf } from './draft.js';
import { PlacePicks } from './place-picks.js';
import { Preview } from './preview.js';
import { SentenceForm } from './sentence-form.js';

async function loadBeginning() {
  const [templates, unions, shops] = await Promise.all([
    call(listProgrammeTemplates, {}),
    call(listUnions, {}),
    call(listShops, {}),
  ]);
  return { templates: templates.rows, unions: unions.rows, shops: shops.rows };
}

const EMPTY: ProgrammeDraft = {
  name: '',
  item: '',
  unit: '',
  rule: {
    from: null,
    to: null,
    weekdays: [],
    hours: null,
    categories: [],
    perPersonPerDay: 1,
    perDayInAll: null,
    inAll: null,
    guestsAllowed: false,
  },
  offlineAllowance: 40,
  reversalSeconds: 60,
  lowStock: 20,
};

/** First the template, then the sentence. */
export function NewProgrammePage({ template }: { template: string | undefined }) {
  const loaded = useLoad('new-programme', loadBeginning);
  return (
    <>
      <header className="top">
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          href={template ? '#/programmes/new' : '#/programmes'}
          aria-label="返回"
        />
        <h1>办一个活动</h1>
        <span className="note grow">{template ? '读一遍这句话，不对的地方直接改' : '选一个最像的，后面都能改'}</span>
      </header>
      <Show of={loaded}>
        {({ templates, unions, shops }) =>
          template ? (
            <Write
              beginning={templates.find((it) => it.code === template)?.draft ?? EMPTY}
              unions={unions}
              shops={shops}
            />
          ) : (
            <Templates templates={templates} />
          )
        }
      </Show>
    </>
  );
}

function Templates({ templates }: { templates: ProgrammeTemplate[] }) {
  return (
    <div className="programme-cards">
      {templates.map(({ code, note, draft }) => (
        <a key={code} className="programme-card" href={`#/programmes/new/${code}`}>
          <h2>{draft.name}</h2>
          <p>{note}</p>
          <p className="note">
            每人 {draft.rule.perPersonPerDay} {draft.unit}
            {draft.item}
          </p>
        </a>
      ))}
      <a className="programme-card" href="#/programmes/new/blank">
        <h2>从空白写起</h2>
        <p>别的东西、别的时间，自己写</p>
      </a>
    </div>
  );
}

function Write({ beginning, unions, shops }: { beginning: ProgrammeDraft; unions: UnionNode[]; shops: Shop[] }) {
  const [draft, write] = useState(beginning);
  const [unionId, choose] = useState(unions[0]?.id ?? '');
  const [placeIds, pick] = useState<string[]>([]);
  const problem = problemOf(draft);
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    const { id } = await send(createProgramme, { unionId, draft, placeIds });
    window.location.hash = `#/programmes/${id}`;
  });
  return (
    <div className="with-preview">
      <div className="aside">
        <section className="panel">
          <SentenceForm draft={draft} onChange={write} />
          <ByUnion unions={unions} value={unionId} onChange={choose} />
        </section>
        <section className="panel">
          <h2>到哪里领</h2>
          <PlacePicks shops={shops} chosen={placeIds} onChange={pick} />
        </section>
        <section className="panel">
          {failure && <Failed failure={failure} />}
          <div className="form-end">
            <span className="note grow">存成草稿，会员还看不到。备好货再开始</span>
            {problem && <span className="sentence-problem">{problem}</span>}
            <Button type="primary" size="large" loading={busy} disabled={problem !== null} onClick={() => act(null)}>
              存成草稿
            </Button>
          </div>
        </section>
      </div>
      <Preview draft={draft} places={placeIds.length} />
    </div>
  );
}
