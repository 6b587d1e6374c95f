import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { getOpening, type Opening } from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';

/** What is said of a place's opening, today and to come. */
export function useOpening(id: string): { opening: Opening | null; know: (opening: Opening) => void } {
  const [opening, know] = useState<Opening | null>(null);
  useDidShow(() => void ifAnswered(call(getOpening, { id })).then((answer) => answer && know(answer)));
  return { opening, know };
}
