import { changePlace, type RegisterRow, type ShopPage } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { newId } from '../kit/ids.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { changesOf, draftOf, factsOf, missingOf } from './place-draft.js';
import { PlaceEditor } from './place-editor.js';

/** 资料: changed in the form, kept until it is saved or given up. */
export function FactsTab({ place, others, onSaved }: { place: ShopPage; others: RegisterRow[]; onSaved: () => void }) {
  const { message } = App.useApp();
  const [before, setBefore] = useState(() => draftOf(place));
  const [draft, setDraft] = useState(before);
  /** Another one gives up what was typed: the form's own lines begin anew. */
  const [round, setRound] = useState(0);
  const changes = changesOf(before, draft);
  const missing = missingOf(draft);
  const { busy, failure, act } = useAct(async () => {
    // Saving what was saved before, after something else, is no repeat: an id of its own each time.
    await call(changePlace, { id: place.id, requestId: newId(), phone: draft.phone.trim(), ...factsOf(draft) });
    setBefore(draft);
    void message.success('存好了');
    onSaved();
  });
  return (
    <>
      <div className="editor-head">
        <span className="note grow">
          {changes.length === 0 ? '没有改动' : `改了 ${changes.length} 处（${changes.join('、')}），还没保存`}
          {missing && changes.length > 0 && `。${missing}`}
        </span>
        <Button
          disabled={changes.length === 0}
          onClick={() => {
            setDraft(before);
            setRound(round + 1);
          }}
        >
          放弃改动
        </Button>
        <Button
          type="primary"
          loading={busy}
          disabled={changes.length === 0 || missing !== null}
          onClick={() => act(undefined)}
        >
          保存
        </Button>
      </div>
      {failure && <Failed failure={failure} />}
      <PlaceEditor key={round} draft={draft} others={others} onChange={(change) => setDraft({ ...draft, ...change })} />
    </>
  );
}
