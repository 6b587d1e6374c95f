import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { listDistricts, type District } from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';

/** The districts there are places in. */
export function useDistricts(): District[] {
  const [districts, setDistricts] = useState<District[]>([]);
  useDidShow(() => {
    if (districts.length === 0)
      void ifAnswered(call(listDistricts, {})).then((answer) => answer && setDistricts(answer.rows));
  });
  return districts;
}
