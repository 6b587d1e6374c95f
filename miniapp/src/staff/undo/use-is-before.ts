import { useEffect, useState } from 'react';
import { now } from '@/lib/clock';

/** Whether a moment (UTC ms) is still to come; turns by itself when it is reached. */
export function useIsBefore(until: number): boolean {
  const [at, setAt] = useState(now);
  useEffect(() => {
    setAt(now());
    const restMs = until - now();
    if (restMs <= 0) return;
    const timer = setTimeout(() => setAt(now()), restMs);
    return () => clearTimeout(timer);
  }, [until]);
  return at < until;
}
