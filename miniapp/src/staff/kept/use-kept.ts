import { useState } from 'react';
import { listKeptPlaces, type KeptPlace } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';
import { useLookAgain } from '@/lib/use-look-again';

/** Whoever stands at the door has said so before the keeper looks again. */
const LOOK_AGAIN_MS = 15_000;

/** My places with what waits for an answer; looked at again while the page is in sight. */
export function useKept(): { page: Loaded<KeptPlace[]>; now: number } {
  const page = useLoaded(
    usePageCell(() => memoryCell<Kept<KeptPlace[]>>()),
    async () => (await call(listKeptPlaces, {})).rows,
    '',
  );
  const [at, setAt] = useState(now);
  useLookAgain(LOOK_AGAIN_MS, () => {
    page.reload();
    setAt(now());
  });
  return { page, now: at };
}
