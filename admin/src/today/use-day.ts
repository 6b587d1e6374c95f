import { listRedemptions } from '@nuanxin/shared-types';
import { useEffect, useRef, useState } from 'react';
import { call, Failure } from '../api.js';
import { now } from '../kit/clock.js';
import { useLive } from '../kit/use-live.js';
import { withNewest, withOlder, type DayList } from './merge.js';

const LOOK_EVERY_MS = 2_000;
const PAGE = 50;

interface LiveDay {
  list: DayList | undefined;
  failure: Failure | undefined;
  /** UTC ms of the last good answer. */
  seenAt: number;
  refresh: () => void;
  older: () => void;
}

/** The redemptions of a programme on a day (null: today), looked at every two seconds while it is today. */
export function useDay(programmeId: string, day: string | null): LiveDay {
  const [list, setList] = useState<DayList>();
  const [failure, setFailure] = useState<Failure>();
  const [seenAt, setSeenAt] = useState(0);
  const asking = useRef(false);

  const ask = (before: string | undefined, take: (list: DayList | undefined, answer: DayList) => DayList) => {
    if (asking.current) return; // a slow answer is waited for, not asked for again
    asking.current = true;
    call(listRedemptions, { programmeId, day: day ?? undefined, before, limit: PAGE })
      .then(
        (answer) => {
          setList((known) => take(known, answer));
          setFailure(undefined);
          setSeenAt(now());
        },
        (error: unknown) => {
          if (!(error instanceof Failure)) throw error;
          setFailure(error);
        },
      )
      .finally(() => {
        asking.current = false;
      });
  };
  const refresh = () => ask(undefined, withNewest);
  const older = () => list?.next && ask(list.next, (known, page) => (known ? withOlder(known, page) : page));

  useEffect(refresh, []);
  useLive(() => day === null && refresh(), LOOK_EVERY_MS);
  return { list, failure, seenAt, refresh, older };
}
