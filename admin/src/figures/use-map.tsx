import { Button } from 'antd';
import 'leaflet/dist/leaflet.css';
import '../map/map.css';
import { getMapBase, type Figures } from '@nuanxin/shared-types';
import { circleMarker, latLngBounds, map as createMap, tileLayer } from 'leaflet';
import { useEffect, useRef } from 'react';
import { call } from '../api.js';
import { count } from '../kit/numbers.js';
import { useLoad } from '../kit/use-load.js';
import { ownGround } from '../map/ground.js';
import { ChartPanel } from './chart-panel.js';

type Place = Figures['byPlace'][number];

const LARGEST_PX = 30;
const SMALLEST_PX = 6;
/** So many places carry their name and number beside the circle; the others when pointed at. */
const NAMED = 6;

/** Where people come: a circle a place, its area the times served. */
export function UseMap({ places, onPick }: { places: readonly Place[]; onPick: (placeId: string) => void }) {
  return (
    <ChartPanel
      title="哪里人多"
      note="圆越大人次越多，点一个只看它"
      behind={{
        rows: places,
        keyOf: (it) => it.id,
        columns: [
          {
            title: '网点',
            render: (_, it) => (
              <Button type="link" size="small" onClick={() => onPick(it.id)}>
                {it.name}
              </Button>
            ),
          },
          { title: '片区', dataIndex: 'district' },
          { title: '归口工会', dataIndex: 'union' },
          { title: '人次', align: 'right', render: (_, it) => count(it.times) },
          { title: '到过的人', align: 'right', render: (_, it) => count(it.people) },
        ],
      }}
    >
      <Circles places={places} onPick={onPick} />
    </ChartPanel>
  );
}

function Circles({ places, onPick }: { places: readonly Place[]; onPick: (placeId: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const base = useLoad('map-base', () => call(getMapBase, {}));
  useEffect(() => {
    if (!box.current || !base.data || places.length === 0) return undefined;
    const map = createMap(box.current, { zoomControl: false, scrollWheelZoom: false, keyboard: false });
    map.attributionControl.setPrefix(false);
    // First of all: a field can only be drawn on a map that knows where it is.
    const bounds = latLngBounds(places.map((it) => [it.latitude, it.longitude]));
    map.fitBounds(bounds, { paddingTopLeft: [40, 40], paddingBottomRight: [150, 40], maxZoom: 14 });
    const { tiles, attribution } = base.data;
    (tiles ? tileLayer(tiles, { attribution: attribution ?? '' }) : ownGround(places)).addTo(map);
    const most = Math.max(...places.map((it) => it.times));
    for (const [i, { id, name, longitude, latitude, times }] of places.entries()) {
      const radius = Math.max(SMALLEST_PX, LARGEST_PX * Math.sqrt(times / most));
      const circle = circleMarker([latitude, longitude], { radius, className: 'use-circle' });
      const words = document.createElement('span');
      words.textContent = `${name} ${count(times)}`; // as text: a name was typed by somebody
      circle.bindTooltip(words, { permanent: i < NAMED, direction: 'right', offset: [radius, 0] });
      circle.on('click', () => pick.current(id)).addTo(map);
    }
    return () => {
      map.remove();
    };
  }, [base.data, places]);
  return <div className="use-map" ref={box} role="img" aria-label="各网点人次的地图，数字在“看表”里" />;
}
