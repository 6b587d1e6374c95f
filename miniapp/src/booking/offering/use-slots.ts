import { listSlots, type SlotsOfDay } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

/** Times of a day; null while none is chosen. What stands in `value` may still be another day's. */
export function useSlots(id: string, day: string | null): Loaded<SlotsOfDay | null> {
  const token = useCell(kept.session)?.token ?? '';
  return useLoaded(
    usePageCell(() => memoryCell<Kept<SlotsOfDay | null>>()),
    async () => (day === null ? null : call(listSlots, { id, day })),
    `${id} ${day} ${token}`,
  );
}
