import { divIcon, marker, type Marker } from 'leaflet';
import type { Position } from '@/lib/location';

const SIDE_PX = 22;

/** 你在这里. */
export function hereDot({ latitude, longitude }: Position): Marker {
  const icon = divIcon({ className: 'map-here', iconSize: [SIDE_PX, SIDE_PX] });
  return marker([latitude, longitude], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}
