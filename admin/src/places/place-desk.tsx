import { DragOutlined, PlusOutlined } from '@ant-design/icons';
import { changePlace, listPlaceRegister, listUnions, type RegisterRow } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { newId } from '../kit/ids.js';
import { count } from '../kit/numbers.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useFilters } from '../kit/use-filters.js';
import { useLoad } from '../kit/use-load.js';
import type { Position } from '../map/pin-map.js';
import { PlaceMap, type MapPlace } from '../map/place-map.js';
import { BulkBar } from './bulk-bar.js';
import { FilterRow } from './filter-row.js';
import { narrowed, narrowingOf } from './place-filters.js';
import { PlaceTable } from './place-table.js';
import { PlaceTabs } from './place-tabs.js';

const go = (id: string) => {
  window.location.hash = `#/shops/${id}`;
};

async function loadDesk() {
  const [register, unions] = await Promise.all([call(listPlaceRegister, {}), call(listUnions, {})]);
  return { rows: register.rows, unions: unions.rows };
}

/** 阵地: every place of the cadre's unions, as a list and on the map beside it; both show what the filters leave. */
export function PlaceDesk() {
  const loaded = useLoad('register', loadDesk);
  const [filters, narrow] = useFilters();
  const asked = narrowingOf(filters);
  return (
    <>
      <header className="top">
        <h1>阵地</h1>
        <PlaceTabs here="shops" />
        <span className="grow" />
        <ExportButton list="places" filter={filters} />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} href="#/shops/new">
          新加一处
        </Button>
      </header>
      <Show of={loaded}>
        {({ rows, unions }) => (
          <>
            <FilterRow rows={rows} unions={unions} asked={asked} onChange={narrow} />
            <Listed all={rows} asked={asked} reload={loaded.reload} />
          </>
        )}
      </Show>
    </>
  );
}

interface ListedProps {
  all: RegisterRow[];
  asked: ReturnType<typeof narrowingOf>;
  reload: () => void;
}

function Listed({ all, asked, reload }: ListedProps) {
  const key = JSON.stringify(asked);
  const found = useMemo(() => narrowed(all, asked), [all, key]);
  const [chosen, choose] = useState<string[]>([]);
  const [mode, setMode] = useState<'look' | 'move' | 'draw'>('look');
  const { move, undo, failure, last } = useMoves(reload);
  const picked = useMemo(() => {
    const there = new Set(found.map((it) => it.id));
    return chosen.filter((it) => there.has(it));
  }, [chosen, found]);
  if (all.length === 0)
    return (
      <section className="panel">
        <Nothing says="还没有阵地。一处一处加，或者从表格导入">
          <Button href="#/shops/import">导入</Button>
        </Nothing>
      </section>
    );
  return (
    <div className="places-and-map">
      <section className="panel places-list">
        <div className="panel-head">
          <h2>{found.length === all.length ? `共 ${count(all.length)} 处` : `找到 ${count(found.length)} 处`}</h2>
          <span className="note">现在开着 {count(found.filter((it) => it.pin === 'open').length)} 处</span>
          <span className="grow" />
          {picked.length < found.length && (
            <Button type="link" size="small" onClick={() => choose(found.map((it) => it.id))}>
              全部选中
            </Button>
          )}
        </div>
        {picked.length > 0 && <BulkBar ids={picked} onClear={() => choose([])} onDone={reload} />}
        {failure && <Failed failure={failure} />}
        <PlaceTable rows={found} chosen={picked} onChoose={choose} />
      </section>
      <div className="places-map">
        <PlaceMap
          places={found}
          onPick={go}
          onMove={mode === 'move' ? move : undefined}
          onDraw={mode === 'draw' ? ({ longitude, latitude }) => go(`new/${longitude},${latitude}`) : undefined}
        />
        {last && mode === 'move' && (
          <p className="map-moved" role="status">
            {last.place.name}
            {last.back ? '回到原处了' : '挪好了'}
            {undo && (
              <Button type="link" size="small" onClick={undo}>
                撤销
              </Button>
            )}
          </p>
        )}
        <div className="map-modes" role="group" aria-label="在地图上">
          <Button
            aria-pressed={mode === 'draw'}
            type={mode === 'draw' ? 'primary' : 'default'}
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setMode(mode === 'draw' ? 'look' : 'draw')}
          >
            点图新加
          </Button>
          <Button
            aria-pressed={mode === 'move'}
            type={mode === 'move' ? 'primary' : 'default'}
            icon={<DragOutlined aria-hidden />}
            onClick={() => setMode(mode === 'move' ? 'look' : 'move')}
          >
            挪图钉
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Moves a pin, and back for whoever let go too early. */
function useMoves(reload: () => void) {
  const [last, remember] = useState<{ place: MapPlace; back: boolean } | null>(null);
  const { act, failure } = useAct<{ place: MapPlace; to: Position; back: boolean }>(async ({ place, to, back }) => {
    const { longitude, latitude } = to;
    // Moved there a second time is a new move and no repeat, so every one has an id of its own.
    await call(changePlace, { id: place.id, longitude, latitude, requestId: newId() }).finally(reload);
    remember({ place, back });
  });
  const move = useCallback((place: MapPlace, to: Position) => act({ place, to, back: false }), []);
  const undo = last && !last.back ? () => act({ place: last.place, to: last.place, back: true }) : undefined;
  return { move, undo, failure, last };
}
