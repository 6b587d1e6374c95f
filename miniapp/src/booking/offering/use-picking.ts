import type { SlotsOfDay } from '@nuanxin/shared-types';
import { useState } from 'react';
import { bestOf } from '@/lib/best-day';
import type { Loaded } from '@/lib/use-loaded';
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
}

/** Day, provider and time; what was chosen before falls away where it no longer fits. */
export function usePicking(id: string, facts: OfferingFacts | null): Picking {
  const [tapped, tap] = useState<string | null>(null);
  const [providerId, setProvider] = useState<string | null>(null);
  const [chosen, choose] = useState<Chosen | null>(null);
  const days = facts?.days ?? [];
  const day = tapped ?? bestOf(days)?.day ?? days.find((it) => it.state === 'full' || it.state === 'open')?.day ?? null;
  return {
    day,
    slots: useSlots(id, day),
    providerId,
    chosen,
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
  };
}
