import { useCallback, useEffect, useRef } from 'react';
import { now } from '../lib/clock';
import { RepeatGuard } from './repeat-guard';
import type { ScannerProps } from './scanner-props';

const CHECK_MS = 500;

/** Takes every decoded text of a camera and passes on what is news; nothing while paused. */
export function useSightings({ onCode, onGone, paused }: Pick<ScannerProps, 'onCode' | 'onGone' | 'paused'>) {
  const guard = useRef(new RepeatGuard());
  const latest = useRef({ onCode, onGone, paused });
  latest.current = { onCode, onGone, paused };

  useEffect(() => {
    if (paused) return;
    guard.current.resume(now());
    const timer = setInterval(() => guard.current.hasGone(now()) && latest.current.onGone(), CHECK_MS);
    return () => clearInterval(timer);
  }, [paused]);

  return useCallback((text: string) => {
    if (!latest.current.paused && guard.current.isNew(text, now())) latest.current.onCode(text);
  }, []);
}
