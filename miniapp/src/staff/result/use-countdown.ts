import { useEffect, useRef, useState } from 'react';

/** Counts whole seconds down from `from` and calls `onEnd` at zero; stands still while `held`. */
export function useCountdown(from: number, held: boolean, onEnd: () => void): number {
  const [left, setLeft] = useState(from);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (held) return;
    if (left === 0) return end.current();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, held]);
  return left;
}
