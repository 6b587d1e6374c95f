import { useCallback, useEffect, useState } from 'react';
import { listRedemptions, type Redemption } from '@nuanxin/shared-types';
import { call, wordsOf } from '@/lib/api';

const PAGE = 30;

export interface Today {
  /** Null until the first answer. */
  list: { rows: Redemption[]; next: string | null; day: string; given: number } | null;
  problem: { says: string; next: string } | null;
  busy: boolean;
  /** The next older page, or the first one again after a failure. */
  more: () => void;
  /** Asks anew, e.g. after a reversal. */
  reload: () => void;
}

/** Today's redemptions at a place, newest first, page by page. */
export function useToday(placeId: string): Today {
  const [list, setList] = useState<Today['list']>(null);
  const [problem, setProblem] = useState<Today['problem']>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(
    async (older: Today['list']) => {
      setBusy(true);
      try {
        const page = await call(listRedemptions, { placeId, limit: PAGE, before: older?.next ?? undefined });
        setList({ ...page, rows: [...(older?.rows ?? []), ...page.rows] });
        setProblem(null);
      } catch (error) {
        setProblem(wordsOf(error));
      } finally {
        setBusy(false);
      }
    },
    [placeId],
  );
  const reload = useCallback(() => void load(null), [load]);
  useEffect(reload, [reload]);
  return { list, problem, busy, more: () => void load(list), reload };
}
