import { View } from '@tarojs/components';

const STEPS = 3;

/** How far one has come: three bars. */
export function Steps({ done }: { done: number }) {
  return (
    <View className="join-steps">
      {Array.from({ length: STEPS }, (_, i) => (
        <View key={i} className={i < done ? 'join-step join-step-done' : 'join-step'} />
      ))}
    </View>
  );
}
