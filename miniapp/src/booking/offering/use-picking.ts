import type { SlotsOfDay } from '@nuanxin/shared-types';
import { useState } from 'react';
import { bestOf } from '@/lib/best-day';
import type { Loaded } from '@/lib/use-loaded';
import type { AlongClass } from './family/use-along';
import type { Chosen } from './times';
import type { OfferingFacts } from './use-offering';
import { useSlots } from './use-slots';

export interface Picking {
  /** The day tapped, else the one that suits best; null before the days are there. */
  day: string | null;
  slots: Loaded<SlotsOfDay | null>;
  /** Null: whoever is free. */
  providerId: string | null;
  chosen: Chosen | null;
  pickDay: (day: string) => void;
  pickProvider: (id: string | null) => void;
  choose: (chosen: Chosen | null) => void;
  /** Ids of my children it is for. */
  children: string[];
  toggleChild: (id: string) => void;
  goAlong: (it: AlongClass | null) => void;
}

/** Day, provider, time and for whom; what was chosen before falls away where it no longer fits. */
export function usePicking(id: string, facts: OfferingFacts | null): Picking {
  const [tapped, tap] = useState<string | null>(null);
  const [providerId, setProvider] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [children, setChildren] = useState<string[]>([]);
  const [along, goAlong] = useState<AlongClass | null>(null);
  const choose = (next: Chosen | null) => {
    setChosen(next);
    goAlong(null);
  };
  const days = facts?.days ?? [];
  const day = tapped ?? bestOf(days)?.day ?? days.find((it) => it.state === 'full' || it.state === 'open')?.day ?? null;
  return {
    day,
    slots: useSlots(id, day),
    providerId,
    children,
    chosen: chosen && { ...chosen, children, along },
    pickDay: (next) => {
      tap(next);
      setProvider(null);
      choose(null);
    },
    pickProvider: (next) => {
      setProvider(next);
      choose(null);
    },
    choose,
    toggleChild: (it) => setChildren(children.includes(it) ? children.filter((one) => one !== it) : [...children, it]),
    goAlong,
  };
}
