import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Team } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, QrCode } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { now } from '@/lib/clock';
import { webLink } from '@/lib/web-link';

const SIZE = 168;
const READ_AT_ONCE = 4;

/** 邀请码: shown to whoever stands beside one, sent to the others; typed it works too. */
export function InviteCard({ team, code }: { team: Team; code: string }) {
  const [copied, tell] = useState(false);
  const link = webLink(`booking/invitation/index?code=${code}`);
  const words = `${team.name}邀请你一起参加${team.offering.name}，${whenWords(team.startsAt, now())}。邀请码 ${code}，打开就能加入：${link}`;
  const copy = () => void Taro.setClipboardData({ data: words }).then(() => tell(true));
  return (
    <View className="card gap invite">
      <View className="invite-code-sheet">
        <QrCode id="team-qr" text={link} size={SIZE} />
      </View>
      <View className="note">队友扫一扫，或者输入邀请码</View>
      <View className="title invite-letters" id="team-code">
        {code.slice(0, READ_AT_ONCE)} {code.slice(READ_AT_ONCE)}
      </View>
      <View className="invite-act">
        {copied && <Notice tone="ok" says="复制好了" next="粘贴到微信发给队友" />}
        <Button small id="team-copy" onClick={copy}>
          复制邀请，发给队友
        </Button>
      </View>
    </View>
  );
}
