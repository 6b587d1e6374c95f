import { getMapBase, type MapBase } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { call, ifAnswered } from '@/lib/api';

const OWN: MapBase = { tiles: null, attribution: null };

/** The tiles of this deployment; our own ground where there are none or nobody answers. */
export function useMapBase(): MapBase | null {
  const [base, setBase] = useState<MapBase | null>(null);
  useEffect(() => void ifAnswered(call(getMapBase, {})).then((answer) => setBase(answer ?? OWN)), []);
  return base;
}
