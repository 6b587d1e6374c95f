import { useCallback, useEffect, useState } from 'react';
import { practiceOf, type Practice } from '@nuanxin/shared-types';
import { play, prepareSignals } from '../signal/play';
import type { Signal } from '../signal/signals';

/** `real`: somebody's true code came before the camera, which gives nothing here. */
export type Shown = Practice | 'real';

const SIGNAL_OF: Record<Shown, Signal> = {
  give: 'give',
  offline: 'keep',
  taken: 'refuse',
  stale: 'refuse',
  real: 'refuse',
};

/** What is being practised. It lives on this page alone: no request, no queue, no storage. */
export function usePractice() {
  const [shown, show] = useState<Shown | null>(null);
  const [done, count] = useState(0);
  useEffect(prepareSignals, []);

  const practise = useCallback((what: Shown) => {
    show(what);
    play(SIGNAL_OF[what]);
    if (what !== 'real') count((it) => it + 1);
  }, []);
  const onCode = useCallback((text: string) => practise(practiceOf(text) ?? 'real'), [practise]);
  const next = useCallback(() => show(null), []);
  return { shown, done, practise, onCode, onGone: doNothing, next };
}

function doNothing(): void {
  // The scanner tells when a code has left; here nobody waits for it.
}
