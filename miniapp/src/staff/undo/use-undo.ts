import { useRef, useState } from 'react';
import { reverseRedemption, type Redemption } from '@nuanxin/shared-types';
import { call, wordsOf } from '@/lib/api';
import { newRequestId } from '@/lib/ids';
import { takeBackOnPhone } from '../offline/queue';

/** What is to be undone: a booked redemption, or a scan this phone keeps. */
export type Undoable =
  { kind: 'booked'; redemption: Redemption } | { kind: 'kept'; requestId: string; quantity: number; unit: string };

export interface Undo {
  target: Undoable | null;
  busy: boolean;
  problem: { says: string; next: string } | null;
  /** Asks the clerk for the reason. */
  begin: (target: Undoable) => void;
  /** Undoes it for that reason. */
  confirm: (reason: string) => void;
  cancel: () => void;
}

/** 撤销: one tap for the reason. `reversed` is the booked redemption afterwards, null for one the phone kept. */
export function useUndo(onUndone: (reversed: Redemption | null) => void): Undo {
  const [target, setTarget] = useState<Undoable | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Undo['problem']>(null);
  /** One id per redemption, so that a second tap after a lost answer undoes nothing twice. */
  const requestId = useRef(newRequestId());

  const begin = (next: Undoable) => {
    requestId.current = newRequestId();
    setProblem(null);
    setTarget(next);
  };
  const cancel = () => setTarget(null);

  const reverse = async (redemption: Redemption, reason: string) => {
    setBusy(true);
    try {
      const reversed = await call(reverseRedemption, { id: redemption.id, requestId: requestId.current, reason });
      setTarget(null);
      onUndone(reversed);
    } catch (error) {
      setProblem(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };

  const confirm = (reason: string) => {
    if (busy || !target) return;
    if (target.kind === 'booked') return void reverse(target.redemption, reason);
    takeBackOnPhone(target.requestId, reason);
    setTarget(null);
    onUndone(null);
  };
  return { target, busy, problem, begin, confirm, cancel };
}
