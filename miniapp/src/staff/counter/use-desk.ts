import { useCallback, useEffect, useRef, useState } from 'react';
import type { Counter, Redeem } from '@nuanxin/shared-types';
import { newRequestId } from '@/lib/ids';
import { memberOf } from '../offline/code-check';
import { prepareSignals, play } from '../signal/play';
import type { Signal } from '../signal/signals';
import type { Flow, Way } from './redeem-flow';
import type { CounterView } from './use-counter';
import { useRedeem } from './use-redeem';

/** The contract's limit; a longer text is no code of ours, and its beginning shows that as well. */
const LONGEST_CODE = 300;
const SIGNAL_OF: Partial<Record<Flow['kind'], Signal>> = { given: 'give', kept: 'keep', refused: 'refuse' };

/** What the clerk has chosen, and the try under way. */
export function useDesk(counter: Counter, { learn, refresh }: Pick<CounterView, 'learn' | 'refresh'>) {
  const { programmes, programme, pickProgramme } = useProgramme(counter);
  const [quantity, pickQuantity] = useState(1);
  const redeeming = useRedeem(learn);
  const { flow, submit, leave } = redeeming;
  /** Who was just served and still holds the phone before the camera: their next code is not a second wish. */
  const [served, setServed] = useState<string | null>(null);
  const asked = useRef<Redeem | null>(null);

  useEffect(prepareSignals, []);
  useEffect(() => {
    const signal = SIGNAL_OF[flow.kind];
    if (signal) play(signal);
    if (flow.kind === 'given' || flow.kind === 'kept') setServed(memberOf(asked.current?.code ?? ''));
  }, [flow.kind]);

  const give = (way: Way, amount = quantity) => {
    if (!programme) return;
    const ask = { requestId: newRequestId(), programmeId: programme.id, placeId: counter.place.id, quantity: amount };
    asked.current = { ...ask, ...way };
    submit(asked.current, programme);
  };
  const onCode = (text: string) => {
    if (memberOf(text) === served) return;
    // Somebody else stands there now.
    setServed(null);
    give({ code: text.slice(0, LONGEST_CODE) });
  };
  const onGone = useCallback(() => setServed(null), []);
  const next = useCallback(() => {
    pickQuantity(1);
    leave();
    refresh();
  }, [leave, refresh]);

  return {
    ...redeeming,
    programmes,
    programme,
    pickProgramme,
    quantity,
    pickQuantity,
    served,
    give,
    onCode,
    onGone,
    next,
  };
}

export type Desk = ReturnType<typeof useDesk>;

/** Running programmes; where none runs, whatever there is, so that the server can say why not. */
function useProgramme({ programmes: all }: Counter) {
  const [id, pickProgramme] = useState<string | null>(null);
  const running = all.filter((it) => it.status === 'running');
  const programmes = running.length > 0 ? running : all;
  const programme = programmes.find((it) => it.id === id) ?? programmes[0] ?? null;
  return { programmes, programme, pickProgramme };
}
