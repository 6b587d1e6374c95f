import { divIcon, type Map as LeafletMap } from 'leaflet';
import { count } from '../kit/numbers.js';

/** Around what is seen, so that dragging the map a little finds its pins there; in parts of it. */
const AROUND = 0.25;

/** What a map shows now and a little around it. */
export function windowOf(map: LeafletMap) {
  const bounds = map.getBounds().pad(AROUND);
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
    zoom: map.getZoom(),
  };
}

/** A number for places that stand too close; `fault`: people reported one of them. */
export function heapIcon(many: number, fault = false) {
  const size = many < 100 ? 38 : many < 1000 ? 46 : 54;
  return divIcon({ className: fault ? 'map-heap fault' : 'map-heap', html: count(many), iconSize: [size, size] });
}
