import { listAround, type Around } from '@nuanxin/shared-types';
import { call } from './api';
import type { Position } from './location';
import { memoryCell, type Kept } from './store';
import { useLoaded, usePageCell, type Loaded } from './use-loaded';

/** What serves me within a walk of a point, or of the middle of a district; nothing while neither is known. */
export function useAround(from: Position | { district: string } | null): Loaded<Around | null> {
  const cell = usePageCell(() => memoryCell<Kept<Around | null>>());
  return useLoaded(cell, async () => from && call(listAround, from), JSON.stringify(from));
}
