import { useEffect, useState } from 'react';
import type { District, MapCluster, PlaceHit } from '@nuanxin/shared-types';
import type { Position } from '@/lib/location';
import { usePosition } from '@/lib/position';
import { higherUp, middleOf, targetOf, viewOf, type InSight, type Target } from '@/map/view';

/** A phone's map until it says what it really has in sight; CSS px. */
const MAP_PX = { width: 390, height: 480 } as const;
/** The search and the chips stand on it; what is looked at lies in the middle of the rest. */
const COVERED_PX = 150;
const FREE_PX = { ...MAP_PX, height: MAP_PX.height - COVERED_PX };
const STREET_ZOOM = 15;
const DISTRICT_ZOOM = 14;

const look = (centre: Position, zoom: number): Target => ({ centre: higherUp(centre, zoom, COVERED_PX / 2), zoom });

export interface Looking {
  target: Target;
  view: InSight;
  /** From where the list is sorted; null: from nowhere. */
  from: Position | null;
  /** Somebody moved the map, so the list is of what is there. */
  moved: boolean;
  onView: (view: InSight, byHand: boolean) => void;
  toMe: () => void;
  toDistrict: (district: District) => void;
  intoCluster: (cluster: MapCluster) => void;
  /** Shows it beside where I am, unless somebody moved the map: at night the nearest open door may be far. */
  bringIn: (nearest: Position) => void;
  here: ReturnType<typeof usePosition>;
}

/** Where the map looks, and so what the list is of: where I am, where I dragged it, a district. */
export function useLooking(known: readonly PlaceHit[] | null): Looking {
  const here = usePosition();
  const { position } = here;
  const [target, setTarget] = useState<Target>(() => firstTarget(position, known));
  const [view, setView] = useState<InSight>(() => viewOf(target, MAP_PX));
  const [moved, setMoved] = useState<Position | null>(null);
  const [aimed, setAimed] = useState(position !== null || known !== null);

  const aim = (next: Target) => {
    setTarget(next);
    setView(viewOf(next, MAP_PX));
  };
  const toMe = () => {
    setMoved(null);
    if (position) aim(look(position, STREET_ZOOM));
    else here.ask();
  };
  useEffect(() => {
    if (position) aim(look(position, STREET_ZOOM));
  }, [position]);
  useEffect(() => {
    // The first start without a position: the first list says where the city is.
    if (aimed || position || !known?.length) return;
    setAimed(true);
    aim(firstTarget(null, known));
  }, [known, aimed, position]);

  return {
    target,
    view,
    from: moved ?? position,
    moved: moved !== null,
    onView: (next, byHand) => {
      setView(next);
      if (byHand) setMoved(higherUp(middleOf(next), next.zoom, -COVERED_PX / 2));
    },
    toMe,
    toDistrict: (district) => {
      setMoved(null);
      aim(look(district, DISTRICT_ZOOM));
    },
    intoCluster: ({ bounds: { west, east, north, south }, opensAt }) => {
      const corners = [
        { longitude: west, latitude: north },
        { longitude: east, latitude: south },
      ];
      const { centre, zoom } = targetOf(corners, FREE_PX, opensAt);
      // A tap always opens something, also where the whole cluster would fit as it is.
      aim(look(centre, Math.max(zoom, Math.min(opensAt, view.zoom + 2), view.zoom + 1)));
    },
    bringIn: (nearest) => {
      if (moved || !position) return;
      const { centre, zoom } = targetOf([position, nearest], FREE_PX, STREET_ZOOM);
      if (!liesIn(view, nearest) || view.zoom < zoom) aim(look(centre, zoom));
    },
    here,
  };
}

/** In sight, and not below the search and the chips. */
function liesIn({ west, south, east, north }: InSight, { longitude, latitude }: Position): boolean {
  const top = north - ((north - south) * COVERED_PX) / MAP_PX.height;
  return longitude > west && longitude < east && latitude > south && latitude < top;
}

/** The middle of China, for the moment before anything is known. */
const NOWHERE: Position = { longitude: 105, latitude: 35 };

function firstTarget(position: Position | null, known: readonly PlaceHit[] | null): Target {
  if (position) return look(position, STREET_ZOOM);
  if (!known?.length) return { centre: NOWHERE, zoom: 4 };
  return targetOf(known, FREE_PX, DISTRICT_ZOOM);
}
