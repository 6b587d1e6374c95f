import { ArrowLeftOutlined } from '@ant-design/icons';
import { createPlace, listPlaceRegister, listUnions, type RegisterRow, type UnionNode } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import type { Position } from '../map/pin-map.js';
import { factsOf, missingOf, newDraft } from './place-draft.js';
import { PlaceEditor } from './place-editor.js';

async function loadAround() {
  const [register, unions] = await Promise.all([call(listPlaceRegister, {}), call(listUnions, {})]);
  return { others: register.rows, unions: unions.rows.filter((it) => it.status === 'open') };
}

/** 新加一处; `at` where somebody tapped the map: `116.39,39.9`. */
export function NewPlacePage({ at }: { at: string | undefined }) {
  const loaded = useLoad('around', loadAround);
  return <Show of={loaded}>{(around) => <Opened {...around} at={positionOf(at)} />}</Show>;
}

function Opened({ others, unions, at }: { others: RegisterRow[]; unions: UnionNode[]; at: Position | null }) {
  const { message } = App.useApp();
  const nearest = at && nearestTo(at, others);
  const [draft, setDraft] = useState(() => newDraft(nearest?.unionId ?? unions[0]?.id, nearest?.district ?? '', at));
  const missing = missingOf(draft);
  const { busy, failure, act } = useAct(async (_: undefined, send) => {
    const phone = draft.phone.trim();
    const made = await send(createPlace, { ...factsOf(draft), unionId: draft.unionId ?? '', ...(phone && { phone }) });
    void message.success(`${made.name}加好了`);
    window.location.hash = `#/shops/${made.id}`;
  });
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/shops" aria-label="返回阵地" />
        <h1>新加一处</h1>
        <span className="note grow">{missing}</span>
        <Button type="primary" loading={busy} disabled={missing !== null} onClick={() => act(undefined)}>
          加上
        </Button>
      </header>
      {failure && <Failed failure={failure} />}
      <PlaceEditor
        draft={draft}
        others={others}
        unions={unions}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
    </>
  );
}

function positionOf(text: string | undefined): Position | null {
  const [longitude, latitude] = (text ?? '').split(',').map(Number);
  return longitude && latitude ? { longitude, latitude } : null;
}

/** By the flat measure, which is enough to guess street and union. */
function nearestTo(at: Position, rows: readonly RegisterRow[]): RegisterRow | null {
  const away = (it: Position) => (it.longitude - at.longitude) ** 2 + (it.latitude - at.latitude) ** 2;
  return rows.reduce<RegisterRow | null>((best, it) => (best === null || away(it) < away(best) ? it : best), null);
}
