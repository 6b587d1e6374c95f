import { View } from '@tarojs/components';
import { PhoneProof, Screen } from '@/components';
import { go } from '@/lib/go';
import './index.scss';

/** Signing in where WeChat does not do it: a phone and its SMS code. */
export default function LoginPage() {
  return (
    <Screen title="登录">
      <View className="title">用手机号登录</View>
      <View className="note login-note">会员、核销员、干部都从这里进</View>
      <PhoneProof id="login" onProved={go.back} />
    </Screen>
  );
}
