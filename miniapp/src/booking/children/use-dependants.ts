import { listDependants, type Dependant } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

/** My children; who is not known to the union has named none. */
export function useDependants(): Loaded<Dependant[]> {
  const me = useCell(kept.me);
  const known = Boolean(me?.member) || (me?.roles.length ?? 0) > 0;
  const cell = usePageCell(() => memoryCell<Kept<Dependant[]>>());
  return useLoaded(cell, async () => (known ? (await call(listDependants, {})).rows : []), String(known));
}
