import { View } from '@tarojs/components';
import { PhoneProof, Sheet } from '@/components';

/** Whoever books is told when something changes, so a phone it takes; nothing else. */
export function WhoAreYou({ onProved, onClose }: { onProved: () => void; onClose: () => void }) {
  return (
    <Sheet title="留个手机号" close="先不约" onClose={onClose} acts={<PhoneProof id="book" onProved={onProved} />}>
      <View className="note">有变动好通知你。没入会也能约。</View>
    </Sheet>
  );
}
