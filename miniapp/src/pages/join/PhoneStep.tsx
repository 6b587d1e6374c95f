import { View } from '@tarojs/components';
import { NavBar, PhoneProof, Screen } from '@/components';
import { Steps } from './Steps';

export function PhoneStep({ onProved, onBack }: { onProved: (sandbox: boolean) => void; onBack: () => void }) {
  return (
    <Screen nav={<NavBar title="入会" onBack={onBack} />}>
      <Steps done={1} />
      <View className="title join-title">先验证手机号</View>
      <PhoneProof id="join" onProved={(_, sandbox) => onProved(sandbox)} />
    </Screen>
  );
}
