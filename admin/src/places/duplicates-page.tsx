import {
  keepBothPlaces,
  listPlaceDuplicates,
  mergePlaces,
  PLACE_KINDS,
  type DuplicateSide,
  type PlaceDuplicate,
} from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { call } from '../api.js';
import { count } from '../kit/numbers.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { TabbedPage } from './tabbed-page.js';

/** 查重: pairs within 30 m, one beside the other, to be told apart or made one. */
export function DuplicatesPage() {
  const pairs = useLoad('duplicates', () => call(listPlaceDuplicates, {}));
  return (
    <TabbedPage here="shops/duplicates">
      <Show of={pairs}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <section className="panel">
              <Nothing says="30 米以内没有挨着的，不用查" />
            </section>
          ) : (
            <>
              <p className="note">
                30 米以内挨着的有 {count(total)} 对{total > rows.length && `，先看最近的 ${rows.length} 对`}。
                留下一处，另一处就关掉：它的日程、协议、值日和设施归留下的；发过的东西、来过的人仍记在它名下，账不改。
              </p>
              {rows.map((it) => (
                <Pair key={`${it.a.id} ${it.b.id}`} pair={it} onDone={pairs.reload} />
              ))}
            </>
          )
        }
      </Show>
    </TabbedPage>
  );
}

type Decision = { keep: DuplicateSide; close: DuplicateSide } | 'both';

function Pair({ pair: { a, b, metres, sameName }, onDone }: { pair: PlaceDuplicate; onDone: () => void }) {
  const { message } = App.useApp();
  const { busy, failure, act } = useAct<Decision>(async (decision, send) => {
    if (decision === 'both') await send(keepBothPlaces, { aId: a.id, bId: b.id });
    else await send(mergePlaces, { keepId: decision.keep.id, closeId: decision.close.id });
    void message.success(decision === 'both' ? '记下了，以后不再问' : `留下了${decision.keep.name}`);
    onDone();
  });
  return (
    <section className="panel pair" aria-label={`${a.name}和${b.name}`}>
      <Side of={a} other={b} busy={busy} onKeep={() => act({ keep: a, close: b })} />
      <div className="pair-between">
        <b>{metres} 米</b>
        {sameName && <Tag tone="warn">同名</Tag>}
        <Button disabled={busy} onClick={() => act('both')}>
          不是一处
        </Button>
      </div>
      <Side of={b} other={a} busy={busy} onKeep={() => act({ keep: b, close: a })} />
      {failure && <Failed failure={failure} />}
    </section>
  );
}

interface SideProps {
  of: DuplicateSide;
  other: DuplicateSide;
  busy: boolean;
  onKeep: () => void;
}

function Side({ of: { id, name, kind, address, union, uses }, other, busy, onKeep }: SideProps) {
  const held = other.uses.length > 0;
  return (
    <div>
      <p>
        <a href={`#/shops/${id}`}>
          <b>{name}</b>
        </a>{' '}
        {uses.map((it) => (
          <Tag key={it} tone="ok">
            {it}
          </Tag>
        ))}
      </p>
      <p className="note">
        {PLACE_KINDS[kind]}，{address}
      </p>
      <p className="note">{union.name}</p>
      <Button
        disabled={busy || held}
        title={held ? `${other.name}${other.uses.join('、')}，不能关` : ''}
        onClick={onKeep}
      >
        留这一处
      </Button>
    </div>
  );
}
