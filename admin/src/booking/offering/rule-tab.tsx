import { changeOffering, listShops, type ManagedOffering, type Shop } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { Failed, Show } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useLoad } from '../../kit/use-load.js';
import { draftOf, problemOf } from './draft.js';
import { OfferingPreview } from './offering-preview.js';
import { OfferingSentence } from './offering-sentence.js';

interface Props {
  offering: ManagedOffering;
  onDone: () => void;
}

/** 规则: the sentence again, to be changed. */
export function RuleTab(props: Props) {
  const places = useLoad('shops', () => call(listShops, {}));
  return <Show of={places}>{({ rows }) => <Rule {...props} places={rows} />}</Show>;
}

function Rule({ offering, places, onDone }: Props & { places: Shop[] }) {
  const { message } = App.useApp();
  const { id, version, status, place } = offering;
  const before = draftOf(offering);
  const [draft, write] = useState(before);
  const changed = JSON.stringify(draft) !== JSON.stringify(before);
  const problem = problemOf(draft);
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    await send(changeOffering, { id, version, draft });
    void message.success('存好了');
    onDone();
  });
  return (
    <div className="with-preview">
      <section className="panel">
        <fieldset className="bare" disabled={status === 'ended'}>
          <OfferingSentence draft={draft} onChange={write} places={places} fixed={status !== 'draft'} />
        </fieldset>
        {failure && <Failed failure={failure} />}
        {status === 'ended' ? (
          <p className="note">结束了，规则只能看</p>
        ) : (
          <div className="form-end">
            <span className="note grow">第 {version} 版。存了马上生效，约好的不变</span>
            {problem && <span className="sentence-problem">{problem}</span>}
            <Button disabled={!changed} onClick={() => write(before)}>
              放弃改动
            </Button>
            <Button type="primary" loading={busy} disabled={!changed || problem !== null} onClick={() => act(null)}>
              保存改动
            </Button>
          </div>
        )}
      </section>
      <OfferingPreview draft={draft} place={places.find((it) => it.id === draft.placeId)?.name ?? place.name} />
    </div>
  );
}
