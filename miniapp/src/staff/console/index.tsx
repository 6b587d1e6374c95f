import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { Button, Notice, PhoneProof, Screen, Skeleton } from '@/components';
import { kept, useCell } from '@/lib/store';
import { useScan } from './use-scan';
import './console.scss';

/** 确认登录: what the code on the console's sign-in page leads to. What asks, from where, and one tap. */
export default function ConsolePage() {
  const { code, scene } = useRouter().params;
  const me = useCell(kept.me);
  const signedIn = useCell(kept.session) !== null && Boolean(me?.phone);
  const scan = useScan(code ?? (scene ? decodeURIComponent(scene) : ''), signedIn);
  return (
    <Screen title="登录工作台">
      {!signedIn && <PhoneProof id="console" onProved={() => undefined} />}
      {scan.trouble && <Notice {...scan.trouble} tone="warn" id="console-trouble" />}
      {signedIn && !scan.question && !scan.trouble && <Skeleton />}
      {scan.done && <Notice says="登录好了" next="回到电脑上继续" tone="ok" id="console-done" />}
      {scan.question && !scan.done && (
        <>
          <View className="card console-card">
            <View className="note">有一台电脑要用你的身份登录</View>
            <View className="title">{scan.question.city} 暖新工作台</View>
            <View>设备：{scan.question.device ?? '不知道'}</View>
            <View>网络地址：{scan.question.ip ?? '不知道'}</View>
            <View className="note console-warn">不是你自己在登录，就不要确认</View>
          </View>
          <Button id="console-confirm" busy={scan.busy} onClick={() => void scan.confirm()}>
            确认登录
          </Button>
          <Button id="console-refuse" look="line" onClick={() => void Taro.switchTab({ url: '/pages/me/index' })}>
            不是我
          </Button>
        </>
      )}
    </Screen>
  );
}
