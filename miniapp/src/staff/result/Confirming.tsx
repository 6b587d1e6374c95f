import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Icon } from '@/components';
import { now } from '@/lib/clock';
import { HAND_OVER_AFTER_MS } from '../counter/redeem-flow';
import { Act, ResultScreen } from './ResultScreen';

/**
 * 先等等: nobody knows yet whether it was booked, so it is blue and promises nothing. `onHandOver` where this phone may
 * answer for it; otherwise the clerk may stop waiting and look at the records later.
 */
export function Confirming(props: {
  place: string;
  clerk: string;
  /** UTC ms of the scan. */
  since: number;
  lost: boolean;
  onHandOver: (() => void) | null;
  onStop: () => void;
}) {
  const { place, clerk, since, lost, onHandOver, onStop } = props;
  const waitedMs = useElapsed(since);
  const long = waitedMs >= HAND_OVER_AFTER_MS;
  return (
    <ResultScreen
      kind="confirm"
      place={place}
      clerk={clerk}
      big="先等等"
      why={`确认中，第 ${Math.floor(waitedMs / 1000) + 1} 秒`}
      info={
        <>
          <Icon name="wifi" size={30} />
          <View className="grow">
            <View className="result-strong">{lost ? '网络断了一下' : '网慢，再等等'}</View>
            <View>正在查有没有记上，不会多扣</View>
          </View>
        </>
      }
      acts={
        long && (
          <Act look="line" id={onHandOver ? 'staff-hand-over' : 'staff-stop'} onClick={onHandOver ?? onStop}>
            {onHandOver ? '人等着，先给，记到本机' : '不等了，来网后看记录'}
          </Act>
        )
      }
    />
  );
}

/** Milliseconds since a moment, told anew each second. */
function useElapsed(since: number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, at - since);
}
