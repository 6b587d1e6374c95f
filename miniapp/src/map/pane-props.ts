import type { MapCluster, MapPin } from '@nuanxin/shared-types';
import type { Position } from '@/lib/location';
import type { InSight, Target } from './view';

export interface MapPaneProps {
  /** A new object moves the map there. */
  target: Target;
  here: Position | null;
  pins: readonly MapPin[];
  clusters: readonly MapCluster[];
  /** Id of the place that stands larger, with its name. */
  chosen: string | null;
  /** `byHand`: somebody dragged or pinched it there. */
  onView: (view: InSight, byHand: boolean) => void;
  onPin: (pin: MapPin) => void;
  onCluster: (cluster: MapCluster) => void;
}

/** `12`, `340`, `1.2 千`, `2.6 万`: what fits into a cluster's circle. */
export function countWords(count: number): string {
  if (count < 1000) return String(count);
  return count < 10_000 ? `${(count / 1000).toFixed(1)}千` : `${(count / 10_000).toFixed(1)}万`;
}
