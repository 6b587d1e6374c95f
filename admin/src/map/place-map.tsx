import 'leaflet/dist/leaflet.css';
import './map.css';
import { getMapBase, type PinState, type PlaceKind } from '@nuanxin/shared-types';
import {
  latLngBounds,
  layerGroup,
  map as createMap,
  marker,
  tileLayer,
  type LayerGroup,
  type Map as LeafletMap,
} from 'leaflet';
import { useEffect, useRef, type MutableRefObject, type RefObject } from 'react';
import { call } from '../api.js';
import { useLoad } from '../kit/use-load.js';
import { inWindow, type Heap } from './clusters.js';
import { ownGround } from './ground.js';
import { heapIcon, windowOf } from './look.js';
import { iconOf, type Position } from './pin-map.js';

export interface MapPlace extends Position {
  id: string;
  kind: PlaceKind;
  name: string;
  district: string;
  pin: PinState;
}

interface Props {
  /** Those that the list beside shows. */
  places: readonly MapPlace[];
  onPick: (id: string) => void;
  /** Pins can be dragged while this is given. */
  onMove?: ((place: MapPlace, to: Position) => void) | undefined;
  /** A tap on the ground means a place there, while this is given. */
  onDraw?: ((at: Position) => void) | undefined;
}

/** All places at once: single pins, and heaps with a number where they stand too close. Ten thousand stay smooth. */
export function PlaceMap({ places, onPick, onMove, onDraw }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<LeafletMap>();
  const latest = useRef({ onPick, onMove, onDraw });
  latest.current = { onPick, onMove, onDraw };
  const base = useLoad('map-base', () => call(getMapBase, {}));
  useGround(box, drawn, base.data, places, latest);
  usePins(drawn, base.data !== undefined, places, latest, onMove !== undefined);

  return (
    <div className={onDraw ? 'map drawing' : 'map'}>
      <div ref={box} className="map-box" role="application" aria-label="阵地地图" />
      <div className="map-zoom">
        <button type="button" aria-label="放大" onClick={() => drawn.current?.zoomIn()}>
          +
        </button>
        <button type="button" aria-label="缩小" onClick={() => drawn.current?.zoomOut()}>
          −
        </button>
      </div>
      {onDraw && <p className="map-tip">在地图上点一下，新的地方就放在那里</p>}
      {onMove && <p className="map-tip">拖动图钉来改位置，放错了可以撤销。坐标系 GCJ-02</p>}
    </div>
  );
}

type Latest = MutableRefObject<Pick<Props, 'onPick' | 'onMove' | 'onDraw'>>;

/** The map itself: made once for a base, put over all places when they first come. */
function useGround(
  box: RefObject<HTMLDivElement | null>,
  drawn: MutableRefObject<LeafletMap | undefined>,
  base: { tiles: string | null; attribution: string | null } | undefined,
  places: readonly MapPlace[],
  latest: Latest,
): void {
  const some = places.length > 0;
  useEffect(() => {
    if (!box.current || !base) return undefined;
    // Leaflet ends an animated zoom by a timer that outlives the map: who leaves the page meanwhile would see it fail.
    const map = createMap(box.current, { zoomControl: false, zoomAnimation: false, minZoom: 4, maxZoom: 19 });
    map.attributionControl.setPrefix(false);
    (base.tiles ? tileLayer(base.tiles, { attribution: base.attribution ?? '' }) : ownGround(places)).addTo(map);
    map.on('click', ({ latlng }) =>
      latest.current.onDraw?.({ longitude: exact(latlng.lng), latitude: exact(latlng.lat) }),
    );
    if (some) map.fitBounds(boundsOf(places), { padding: [36, 36], maxZoom: 15 });
    else map.setView([35, 105], 4);
    drawn.current = map;
    return () => {
      map.remove();
      drawn.current = undefined;
    };
    // What is narrowed or moved later is drawn by usePins; the eye stays where it is.
  }, [base, some]);
}

/** The pins of the window that is looked at, anew whenever it changes. */
function usePins(
  drawn: MutableRefObject<LeafletMap | undefined>,
  ready: boolean,
  places: readonly MapPlace[],
  latest: Latest,
  moving: boolean,
): void {
  const some = places.length > 0;
  useEffect(() => {
    const map = drawn.current;
    if (!map) return undefined;
    const layer = layerGroup().addTo(map);
    const draw = () => {
      layer.clearLayers();
      const { single, heaps } = inWindow(places, windowOf(map));
      for (const it of single) addPin(layer, it, latest, moving);
      for (const it of heaps) addHeap(map, layer, it);
    };
    draw();
    map.on('moveend', draw);
    return () => {
      map.off('moveend', draw);
      layer.remove();
    };
  }, [ready, some, places, moving]);
}

function addPin(layer: LayerGroup, place: MapPlace, latest: Latest, moving: boolean): void {
  const pin = marker([place.latitude, place.longitude], {
    icon: iconOf(place.kind, place.pin),
    title: place.name,
    alt: place.name,
    draggable: moving,
  });
  pin.on('click', () => latest.current.onPick(place.id));
  pin.on('dragend', () => {
    const { lng, lat } = pin.getLatLng();
    latest.current.onMove?.(place, { longitude: exact(lng), latitude: exact(lat) });
  });
  pin.addTo(layer);
}

function addHeap(map: LeafletMap, layer: LayerGroup, { dots, longitude, latitude }: Heap<MapPlace>): void {
  const faults = dots.filter((it) => it.pin === 'fault').length;
  const icon = heapIcon(dots.length, faults > 0);
  marker([latitude, longitude], { icon, title: `${dots.length} 处，点开看`, alt: `${dots.length} 处` })
    .on('click', () => map.fitBounds(boundsOf(dots), { padding: [60, 60], maxZoom: 18 }))
    .addTo(layer);
}

function boundsOf(places: readonly Position[]) {
  return latLngBounds(places.map((it) => [it.latitude, it.longitude]));
}

/** Six decimals are ten centimetres; more would only look exact. */
function exact(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
