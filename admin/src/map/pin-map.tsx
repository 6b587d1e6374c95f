import 'leaflet/dist/leaflet.css';
import './map.css';
import { getMapBase, type Place, type PlaceKind } from '@nuanxin/shared-types';
import {
  divIcon,
  latLngBounds,
  layerGroup,
  map as createMap,
  marker,
  tileLayer,
  type Map as LeafletMap,
  type Marker,
} from 'leaflet';
import { useEffect, useRef } from 'react';
import { call } from '../api.js';
import { useLoad } from '../kit/use-load.js';
import { inWindow } from './clusters.js';
import { ownGround } from './ground.js';
import { heapIcon, windowOf } from './look.js';
import { pinSvg, type PinLook } from './pins.js';

export interface Position {
  longitude: number;
  latitude: number;
}

interface Props {
  /** What else stands around. */
  others: readonly Pick<Place, 'id' | 'kind' | 'name' | 'district' | 'longitude' | 'latitude'>[];
  /** The place being put down; null where none is, or none yet. */
  at: Position | null;
  kind: PlaceKind;
  /** Absent: looking only. */
  onMove?: (at: Position) => void;
  onPick?: (id: string) => void;
}

/** Six decimals are ten centimetres; more would only look exact. */
const exact = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A map in GCJ-02: tap it or drag the pin to say where a place is. Leaflet holds the picture, React what it shows. */
export function PinMap({ others, at, kind, onMove, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<LeafletMap>();
  const pin = useRef<Marker>();
  const latest = useRef({ onMove, onPick });
  latest.current = { onMove, onPick };
  const base = useLoad('map-base', () => call(getMapBase, {}));

  useEffect(() => {
    if (!box.current || !base.data) return undefined;
    // Leaflet ends an animated zoom by a timer that outlives the map: who leaves the page meanwhile would see it fail.
    const map = createMap(box.current, { zoomControl: false, zoomAnimation: false });
    map.attributionControl.setPrefix(false);
    drawn.current = map;
    const { tiles, attribution } = base.data;
    (tiles ? tileLayer(tiles, { attribution: attribution ?? '' }) : ownGround(others)).addTo(map);
    map.on('click', ({ latlng }) =>
      latest.current.onMove?.({ longitude: exact(latlng.lng), latitude: exact(latlng.lat) }),
    );
    const spots = at ? [at] : others;
    if (at) map.setView([at.latitude, at.longitude], 15);
    else if (spots.length > 0)
      map.fitBounds(latLngBounds(spots.map((it) => [it.latitude, it.longitude])), { padding: [40, 40], maxZoom: 15 });
    else map.setView([35, 105], 4);
    const around = layerGroup().addTo(map);
    const draw = () => {
      around.clearLayers();
      const { single, heaps } = inWindow(others, windowOf(map));
      for (const it of single) {
        const icon = iconOf(it.kind, onMove ? 'quiet' : 'lit');
        // Putting a pin down, one may hit the place of another.
        const small = marker([it.latitude, it.longitude], { icon, title: it.name, interactive: !onMove });
        small.on('click', () => latest.current.onPick?.(it.id)).addTo(around);
      }
      for (const { dots, latitude, longitude } of heaps)
        marker([latitude, longitude], { icon: heapIcon(dots.length), interactive: false }).addTo(around);
    };
    draw();
    map.on('moveend', draw);
    return () => {
      map.remove();
      drawn.current = undefined;
      pin.current = undefined;
    };
    // Drawn anew where other places come; the pin itself moves below.
  }, [base.data, others]);

  useEffect(() => {
    const map = drawn.current;
    if (!map) return;
    pin.current?.remove();
    pin.current = undefined;
    if (!at) return;
    const fresh = marker([at.latitude, at.longitude], {
      icon: iconOf(kind, 'chosen'),
      draggable: onMove !== undefined,
      zIndexOffset: 1000,
      title: onMove ? '拖动来改位置' : '',
    });
    fresh.on('dragend', () => {
      const { lng, lat } = fresh.getLatLng();
      latest.current.onMove?.({ longitude: exact(lng), latitude: exact(lat) });
    });
    pin.current = fresh.addTo(map);
    if (!map.getBounds().contains([at.latitude, at.longitude])) map.panTo([at.latitude, at.longitude]);
  }, [at?.latitude, at?.longitude, kind, base.data, others]);

  return (
    <div className="map">
      <div ref={box} className="map-box" role="application" aria-label="地图，点一下放图钉" />
      <div className="map-zoom">
        <button type="button" aria-label="放大" onClick={() => drawn.current?.zoomIn()}>
          +
        </button>
        <button type="button" aria-label="缩小" onClick={() => drawn.current?.zoomOut()}>
          −
        </button>
      </div>
      {onMove && !at && <p className="map-tip">在地图上点一下，放图钉</p>}
      {onMove && at && <p className="map-tip">拖动图钉来改位置。坐标系 GCJ-02</p>}
    </div>
  );
}

/** The picture of a pin; the chosen one is larger. */
export function iconOf(kind: PlaceKind, look: PinLook) {
  const [width, height] = look === 'chosen' ? [52, 60] : [30, 35];
  return divIcon({
    className: 'map-pin',
    html: pinSvg(kind, look),
    iconSize: [width, height],
    iconAnchor: [width / 2, height],
  });
}
