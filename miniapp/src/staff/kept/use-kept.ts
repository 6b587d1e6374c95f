import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { listKeptPlaces, type KeptPlace } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

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
  const shown = useRef(true);
  const latest = useRef(page.reload);
  latest.current = page.reload;
  useDidShow(() => (shown.current = true));
  useDidHide(() => (shown.current = false));
  useEffect(() => {
    const timer = setInterval(() => {
      if (!shown.current) return;
      latest.current();
      setAt(now());
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return { page, now: at };
}
