import { issueNumber, type MemberNumber } from '@nuanxin/shared-types';
import { useEffect, useRef, useState } from 'react';
import { ApiError, call, Offline } from '@/lib/api';

/** After a try that got no number: the server limits the rate, and a network does not come back within a second. */
const RETRY_MS = 15_000;

/**
 * The 8 digits in force, asked for anew when they run out, or when something was taken (`taken` today): it may have been
 * by them, and they serve once. Null while there are none (no network).
 */
export function useNumber(now: number, taken: number): string | null {
  const [held, setHeld] = useState<MemberNumber | null>(null);
  const nextTryAt = useRef(0);
  const valid = held !== null && held.expiresAt > now;

  useEffect(() => {
    setHeld(null);
    nextTryAt.current = 0;
  }, [taken]);
  useEffect(() => {
    if (valid || now < nextTryAt.current) return;
    nextTryAt.current = now + RETRY_MS;
    call(issueNumber, {}).then(setHeld, (error: unknown) => {
      if (!(error instanceof ApiError || error instanceof Offline)) throw error;
    });
  }, [valid, now]);

  return valid ? held.number : null;
}
