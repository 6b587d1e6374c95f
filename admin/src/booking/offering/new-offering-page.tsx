import { ArrowLeftOutlined } from '@ant-design/icons';
import {
  createOffering,
  listShops,
  listUnions,
  OFFERING_KINDS,
  type OfferingKind,
  type Shop,
  type UnionNode,
} from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { ByUnion } from '../../kit/by-union.js';
import { Failed, Show } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useLoad } from '../../kit/use-load.js';
import { KINDS } from '../kinds.js';
import { beginningOf, kindOf, problemOf } from './draft.js';
import { OfferingPreview } from './offering-preview.js';
import { OfferingSentence } from './offering-sentence.js';

async function loadBeginning() {
  const [unions, places] = await Promise.all([call(listUnions, {}), call(listShops, {})]);
  return { unions: unions.rows.filter((it) => it.status === 'open'), places: places.rows };
}

/** First what it is, then the sentence. */
export function NewOfferingPage({ kind: word }: { kind: string | undefined }) {
  const kind = kindOf(word);
  const loaded = useLoad('new-offering', loadBeginning);
  return (
    <>
      <header className="top">
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          href={kind ? '#/bookings/new' : '#/bookings'}
          aria-label="返回"
        />
        <h1>开一个预约项目</h1>
        <span className="note grow">{kind ? '读一遍这几句话，不对的地方直接改' : '选最像的一类，后面都能改'}</span>
      </header>
      {kind ? (
        <Show of={loaded}>{({ unions, places }) => <Write kind={kind} unions={unions} places={places} />}</Show>
      ) : (
        <Kinds />
      )}
    </>
  );
}

function Kinds() {
  return (
    <div className="offering-kinds">
      {OFFERING_KINDS.map((kind) => (
        <a key={kind} className="offering-kind" href={`#/bookings/new/${kind}`}>
          <span aria-hidden className="kind-door">
            {KINDS[kind].icon}
          </span>
          <span>
            <h2>{KINDS[kind].name}</h2>
            <p className="note">{KINDS[kind].note}</p>
          </span>
        </a>
      ))}
    </div>
  );
}

function Write({ kind, unions, places }: { kind: OfferingKind; unions: UnionNode[]; places: Shop[] }) {
  const [draft, write] = useState(() => beginningOf(kind));
  const [unionId, choose] = useState(unions[0]?.id ?? '');
  const problem = problemOf(draft);
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    const { id } = await send(createOffering, { unionId, draft });
    window.location.hash = draft.mode === 'slots' ? `#/bookings/${id}/providers` : `#/bookings/${id}/sessions`;
  });
  return (
    <div className="with-preview">
      <section className="panel">
        <OfferingSentence draft={draft} onChange={write} places={places} />
        <ByUnion unions={unions} value={unionId} onChange={choose} />
        {failure && <Failed failure={failure} />}
        <div className="form-end">
          <span className="note grow">先存成草稿，会员还看不到。排好时间再开放</span>
          {problem && <span className="sentence-problem">{problem}</span>}
          <Button type="primary" size="large" loading={busy} disabled={problem !== null} onClick={() => act(null)}>
            存成草稿
          </Button>
        </div>
      </section>
      <OfferingPreview draft={draft} place={places.find((it) => it.id === draft.placeId)?.name ?? ''} />
    </div>
  );
}
