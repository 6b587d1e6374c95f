import { countMyMessages } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';

/** Messages not seen yet, counted whenever the page is shown; none for somebody who is not known. */
export function useUnread(known: boolean): number {
  const cell = usePageCell(() => memoryCell<Kept<{ unread: number }>>());
  const count = () => (known ? call(countMyMessages, {}) : Promise.resolve({ unread: 0 }));
  return useLoaded(cell, count, String(known)).value?.unread ?? 0;
}
