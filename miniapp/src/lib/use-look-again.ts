import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Does it again every so often (ms), while somebody looks at the page. */
export function useLookAgain(everyMs: number, again: () => void): void {
  const shown = useRef(true);
  const latest = useRef(again);
  latest.current = again;
  useDidShow(() => (shown.current = true));
  useDidHide(() => (shown.current = false));
  useEffect(() => {
    const timer = setInterval(() => shown.current && latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
