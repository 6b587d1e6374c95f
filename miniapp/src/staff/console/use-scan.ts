import { confirmScan, getScan, type ScanQuestion } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { call, wordsOf } from '@/lib/api';

/** The computer that waits behind a scanned code, and letting it in. Asked anew when somebody has signed in here. */
export function useScan(code: string, signedIn: boolean) {
  const [question, setQuestion] = useState<ScanQuestion | null>(null);
  const [trouble, setTrouble] = useState<{ says: string; next: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);

  useEffect(() => {
    if (!signedIn) return;
    setTrouble(null);
    call(getScan, { code }).then(setQuestion, (error: unknown) => setTrouble(wordsOf(error)));
  }, [code, signedIn]);

  const confirm = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await call(confirmScan, { code });
      setDone(true);
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { question, trouble, busy, done, confirm };
}
