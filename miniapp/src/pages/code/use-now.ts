import { useEffect, useState } from 'react';
import { now } from '@/lib/clock';

/** The server's time, UTC ms, told anew at the turn of every second. */
export function useNow(): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setMoment(now()), 1000 - (now() % 1000));
    return () => clearTimeout(timer);
  }, [moment]);
  return moment;
}
