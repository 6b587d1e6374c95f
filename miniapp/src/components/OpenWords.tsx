import { Text, View } from '@tarojs/components';
import type { OpenState, PinState } from '@nuanxin/shared-types';
import './OpenWords.scss';

/** Lit or unlit, then the words: colour never says it alone. `pin` adds how far that can be trusted. */
export function OpenWords({ state, pin }: { state: OpenState; pin?: PinState | null }) {
  return (
    <>
      <View className="note open-words">
        <Text className={state.open ? 'lit' : 'unlit'} />
        <Text className="open-state">{state.open ? '开着' : '没开'}</Text>，{state.words}
      </View>
      {pin === 'fault' && <View className="note care">有人说不对，等管理员答复</View>}
      {pin === 'unsure' && <View className="note">很久没人确认了</View>}
    </>
  );
}
