import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ifAnswered, Offline } from '@/lib/api';
import { loadProgrammes } from '@/lib/catalogue';
import { now } from '@/lib/clock';
import { refreshMe } from '@/lib/session';
import { kept } from '@/lib/store';

/** While the clerk scans, the phone asks what is left: often for two minutes, then no more until shown again. */
const EVERY_MS = 6000;
const FOR_MS = 120_000;

/** Keeps "left today" fresh while the code is on screen. True while there is no network. */
export function useFreshRights(): boolean {
  const [offline, setOffline] = useState(false);
  /** The showing that is going on; an answer that comes after it is over starts no further round. */
  const showing = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const ask = async (mine: number, until: number) => {
    try {
      kept.programmes.set({ value: await loadProgrammes(), at: now() });
      setOffline(false);
    } catch (error) {
      setOffline(error instanceof Offline);
    }
    if (mine === showing.current && now() < until) timer.current = setTimeout(() => void ask(mine, until), EVERY_MS);
  };
  const stop = () => {
    showing.current++;
    clearTimeout(timer.current);
  };
  useDidShow(() => {
    stop();
    void ifAnswered(refreshMe());
    void ask(showing.current, now() + FOR_MS);
  });
  useDidHide(stop);
  useUnload(stop);
  return offline;
}
