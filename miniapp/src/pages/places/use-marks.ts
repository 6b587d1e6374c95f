import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { listMapPins, type MapCluster, type MapPin } from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';
import { useLookAgain } from '@/lib/use-look-again';
import { useSettled } from '@/lib/use-settled';
import { contains, widened, type InSight } from '@/map/view';
import { askedOf, LOOK_AGAIN_MS, type Wanted } from './filters';

export interface Marks {
  pins: MapPin[];
  clusters: MapCluster[];
}

/**
 * What the map shows of a view. It is asked for more than is in sight, so that a short drag asks nothing; what was there
 * stays until the answer comes.
 */
export function useMarks(view: InSight, wanted: Wanted): Marks {
  const [marks, setMarks] = useState<Marks>({ pins: [], clusters: [] });
  const settled = useSettled(wanted);
  const held = useRef<{ area: InSight; wanted: Wanted } | null>(null);
  const round = useRef(0);
  const latest = useRef({ view, wanted: settled });
  latest.current = { view, wanted: settled };

  const load = (area: InSight) => {
    const mine = ++round.current;
    const { wanted } = latest.current;
    held.current = { area, wanted };
    void ifAnswered(call(listMapPins, { ...area, ...askedOf(wanted) })).then((answer) => {
      if (mine !== round.current) return;
      if (answer) setMarks(answer);
      else held.current = null;
    });
  };
  useEffect(() => {
    if (held.current?.wanted === settled && contains(held.current.area, view)) return;
    load(widened(view));
  }, [view, settled]);

  const again = () => load(widened(latest.current.view));
  useDidShow(again);
  useLookAgain(LOOK_AGAIN_MS, again);
  return marks;
}
