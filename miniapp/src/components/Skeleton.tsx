import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import './Skeleton.scss';

const SHOW_AFTER_MS = 300;
const SLOW_AFTER_MS = 5000;

/** Rows in their final shape: nothing for 300 ms, and a word after 5 s. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  const [stage, setStage] = useState<'hidden' | 'shown' | 'slow'>('hidden');
  useEffect(() => {
    const timers = [
      setTimeout(() => setStage('shown'), SHOW_AFTER_MS),
      setTimeout(() => setStage('slow'), SLOW_AFTER_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  if (stage === 'hidden') return null;
  return (
    <View>
      {stage === 'slow' && <View className="note skeleton-slow">网慢，再等等</View>}
      {Array.from({ length: rows }, (_, i) => (
        <View key={i} className="card skeleton">
          <View className="skeleton-pin" />
          <View className="grow">
            <View className="skeleton-line skeleton-long" />
            <View className="skeleton-line skeleton-short" />
          </View>
          <View className="skeleton-line skeleton-side" />
        </View>
      ))}
    </View>
  );
}
