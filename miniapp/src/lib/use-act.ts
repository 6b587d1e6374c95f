import { useRef, useState } from 'react';
import { wordsOf } from './api';
import { newRequestId } from './ids';

/** One act of a screen: whether it runs, what went wrong, and the id under which a repeat of the same counts once. */
export interface Act {
  busy: boolean;
  trouble: { says: string; next: string } | null;
  /** Runs `work` with a request id that stays the same until `what` changes. */
  run: (what: unknown, work: (requestId: string) => Promise<void>) => void;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Act['trouble']>(null);
  const last = useRef({ what: '', requestId: '' });
  const run: Act['run'] = (what, work) => {
    const text = JSON.stringify(what);
    if (last.current.what !== text) last.current = { what: text, requestId: newRequestId() };
    setBusy(true);
    setTrouble(null);
    void work(last.current.requestId)
      .catch((error: unknown) => setTrouble(wordsOf(error)))
      .finally(() => setBusy(false));
  };
  return { busy, trouble, run };
}
