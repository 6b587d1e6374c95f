import { useCallback, useEffect, useRef, useState } from 'react';
import { redeem, type Counter, type Redeem, type Redemption } from '@nuanxin/shared-types';
import { ApiError, call, Offline } from '../../lib/api';
import { now } from '../../lib/clock';
import { keepOnPhone, refusalOnPhone } from '../offline/queue';
import { isConnected, isReachable, learnAnswering } from '../offline/reach';
import { ownRefusal, type Refusal } from '../refusal';
import {
  hasCode,
  IDLE,
  isFree,
  isUncertain,
  resendDelayMs,
  SLOW_AFTER_MS,
  step,
  type Flow,
  type FlowEvent,
} from './redeem-flow';

type Programme = Counter['programmes'][number];

export interface Redeeming {
  flow: Flow;
  /** Starts a try; ignored while another one is under way. */
  submit: (ask: Redeem, programme: Programme) => void;
  /** 先给，记到本机: the phone answers for the try on screen. */
  handOver: (programme: Programme) => void;
  /** Back to the scanner. */
  leave: () => void;
}

/** Runs the redeem flow: sends, sends again with the same requestId, or gives from the phone's own allowance. */
export function useRedeem(onGiven: (redemption: Redemption) => void): Redeeming {
  const [flow, show] = useState<Flow>(IDLE);
  // Beside the state, because a second code may come before the next render and must find the counter taken.
  const current = useRef<Flow>(IDLE);
  useEffect(
    () => () => {
      current.current = IDLE;
    },
    [],
  );

  const tell = useCallback(
    (event: FlowEvent) => {
      const next = step(current.current, event);
      if (event.type === 'given' && next !== current.current) onGiven(event.redemption);
      current.current = next;
      show(next);
    },
    [onGiven],
  );

  const submit = useCallback(
    (ask: Redeem, programme: Programme) => {
      if (!isFree(current.current)) return;
      const since = now();
      if (!isReachable()) return tell(onPhone(ask, programme, since, false));
      tell({ type: 'asked', ask, now: since });
      void pursue({ ask, programme, since }, current, tell);
    },
    [tell],
  );

  const handOver = useCallback(
    (programme: Programme) => {
      const { current: state } = current;
      if (state.kind !== 'confirming') return;
      learnAnswering(false);
      tell(onPhone(state.ask, programme, state.since, true));
    },
    [tell],
  );

  const leave = useCallback(() => tell({ type: 'left' }), [tell]);
  return { flow, submit, handOver, leave };
}

/** Sends until the outcome is known, or until the try is no longer the one on screen. */
async function pursue(
  { ask, programme, since }: { ask: Redeem; programme: Programme; since: number },
  current: { readonly current: Flow },
  tell: (event: FlowEvent) => void,
): Promise<void> {
  const { requestId } = ask;
  const stillOpen = () => 'ask' in current.current && current.current.ask.requestId === requestId;
  const slow = setTimeout(() => tell({ type: 'slow', requestId }), SLOW_AFTER_MS);
  for (let attempt = 1; stillOpen(); attempt++) {
    const event = await attemptOnce(ask, attempt);
    clearTimeout(slow);
    if (!stillOpen()) return;
    if (event.type !== 'lost') return tell(event);
    const local = isConnected() ? null : onPhone(ask, programme, since, true);
    // The phone's refusal would be no answer: the server may have booked it.
    if (local?.type === 'kept') return tell(local);
    tell(event);
    await new Promise((resume) => setTimeout(resume, resendDelayMs(attempt)));
  }
}

async function attemptOnce(ask: Redeem, attempt: number): Promise<FlowEvent> {
  try {
    const redemption = await call(redeem, ask);
    learnAnswering(true);
    return { type: 'given', requestId: ask.requestId, redemption };
  } catch (error) {
    if (error instanceof Offline) return { type: 'lost', requestId: ask.requestId };
    if (!(error instanceof ApiError)) throw error;
    if (isUncertain(error, attempt)) return { type: 'lost', requestId: ask.requestId };
    const { code, says, next, facts } = error;
    return { type: 'refused', ask, refusal: { code, says, next, facts } };
  }
}

/** The phone's own answer: given from its allowance, or refused. */
function onPhone(ask: Redeem, programme: Programme, scannedAt: number, maybeSent: boolean): FlowEvent {
  const refuse = (refusal: Refusal): FlowEvent => ({ type: 'refused', ask, refusal });
  if (!hasCode(ask)) return refuse(ownRefusal(ask.guest ? 'GUEST_NEEDS_NETWORK' : 'NUMBER_NEEDS_NETWORK'));
  const gift = { ask, programme, scannedAt, maybeSent };
  const refusal = refusalOnPhone(gift);
  return refusal ? refuse(refusal) : { type: 'kept', scan: keepOnPhone(gift) };
}
