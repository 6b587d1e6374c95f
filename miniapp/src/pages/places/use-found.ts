import type { PlaceHit } from '@nuanxin/shared-types';
import { findPlaces } from '@/lib/catalogue';
import type { Position } from '@/lib/location';
import { kept, memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';
import { useLookAgain } from '@/lib/use-look-again';
import { useSettled } from '@/lib/use-settled';
import { askedOf, fits, isAnything, LOOK_AGAIN_MS, type Wanted } from './filters';

/** The list: what is wanted, nearest first; without network what fits of the last list. `moved`: not from where one is. */
export function useFound(wanted: Wanted, from: Position | null, moved: boolean): Loaded<PlaceHit[]> {
  const settled = useSettled(wanted);
  const narrowed = usePageCell(() => memoryCell<Kept<PlaceHit[]>>());
  const found = useLoaded(
    isAnything(settled) && !moved ? kept.places : narrowed,
    () => findPlaces({ ...askedOf(settled), ...from }),
    JSON.stringify([settled, from]),
  );
  useLookAgain(LOOK_AGAIN_MS, found.reload);
  if (!found.offline) return found;
  const last = kept.places.get();
  return { ...found, value: last ? last.value.filter(fits(wanted)) : null, at: last?.at ?? null };
}
