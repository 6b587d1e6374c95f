import { useEffect, useState } from 'react';
import { getOpening, type Opening } from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';

/** What is said of a place's opening, today and to come; looked at again when `since` changes. */
export function useOpening(id: string, since: string): { opening: Opening | null; know: (opening: Opening) => void } {
  const [opening, know] = useState<Opening | null>(null);
  useEffect(() => void ifAnswered(call(getOpening, { id })).then((answer) => answer && know(answer)), [id, since]);
  return { opening, know };
}
