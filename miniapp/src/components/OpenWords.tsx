import { Text, View } from '@tarojs/components';
import type { OpenState } from '@nuanxin/shared-types';
import './OpenWords.scss';

/** Lit or unlit, then the words: colour never says it alone. */
export function OpenWords({ state }: { state: OpenState }) {
  return (
    <View className="note open-words">
      <Text className={state.open ? 'lit' : 'unlit'} />
      <Text className="open-state">{state.open ? '开着' : '没开'}</Text>，{state.words}
    </View>
  );
}
