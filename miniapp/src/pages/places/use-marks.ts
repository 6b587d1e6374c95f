import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { listMapPins, type MapCluster, type MapPin } from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';
import { useSettled } from '@/lib/use-settled';
import { contains, widened, type InSight } from '@/map/view';
import { askedOf, type Wanted } from './filters';

/** Somebody who looks at the map sees a door that was locked meanwhile after so long. */
const LOOK_AGAIN_MS = 20_000;

export interface Marks {
  pins: MapPin[];
  clusters: MapCluster[];
  /** Of all places that fit, in sight or not. */
  total: number | null;
}

/**
 * What the map shows of a view. It is asked for more than is in sight, so that a short drag asks nothing; what was there
 * stays until the answer comes.
 */
export function useMarks(view: InSight, wanted: Wanted): Marks {
  const [marks, setMarks] = useState<Marks>({ pins: [], clusters: [], total: null });
  const settled = useSettled(wanted);
  const shown = useRef(false);
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

  useDidShow(() => {
    shown.current = true;
    load(widened(latest.current.view));
  });
  useDidHide(() => (shown.current = false));
  useEffect(() => {
    const timer = setInterval(() => shown.current && load(widened(latest.current.view)), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return marks;
}
