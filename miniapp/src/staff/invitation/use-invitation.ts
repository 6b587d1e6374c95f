import { acceptClerkOffer, getClerkOffer, type ClerkOffer } from '@nuanxin/shared-types';
import { useEffect, useRef, useState } from 'react';
import { call, wordsOf } from '@/lib/api';
import { newRequestId } from '@/lib/ids';
import { kept } from '@/lib/store';

const SHORTEST_NAME = 2;

/** The invitation behind a code, and accepting it. A repeat after a lost answer is the same act. */
export function useInvitation(code: string) {
  const [offer, setOffer] = useState<ClerkOffer | null>(null);
  const [trouble, setTrouble] = useState<{ says: string; next: string } | null>(null);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const requestId = useRef(newRequestId());

  useEffect(() => {
    call(getClerkOffer, { code }).then(setOffer, (error: unknown) => setTrouble(wordsOf(error)));
  }, [code]);

  const accept = async (as: string, then: () => void) => {
    if (as.trim().length < SHORTEST_NAME) return setTrouble({ says: '还没写名字', next: '写两个字以上' });
    setBusy(true);
    setTrouble(null);
    try {
      kept.me.set(await call(acceptClerkOffer, { code, requestId: requestId.current, name: as.trim() }));
      then();
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const write = (typed: string) => {
    setName(typed);
    setTrouble(null);
    // Another name is another request.
    requestId.current = newRequestId();
  };
  return { offer, trouble, name, setName: write, busy, accept };
}
