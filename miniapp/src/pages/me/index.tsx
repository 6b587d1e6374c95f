import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { City } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, ConsentSheet, Empty, Screen } from '@/components';
import { ifAnswered } from '@/lib/api';
import { go } from '@/lib/go';
import { refreshMe } from '@/lib/session';
import { kept, useCell } from '@/lib/store';
import { Farewell, type FarewellKind } from './Farewell';
import { MemberCard } from './MemberCard';
import { MenuRow } from './MenuRow';
import { Roles } from './Roles';
import { SignOut } from './SignOut';
import { useUnread } from './use-unread';
import './index.scss';

/** The card, the other hats one wears, and one's own data. */
export default function MePage() {
  const me = useCell(kept.me);
  const consent = useCell(kept.city)?.consent;
  const [reading, setReading] = useState<keyof City['consent'] | null>(null);
  const [parting, setParting] = useState<FarewellKind | null>(null);
  useDidShow(() => void ifAnswered(refreshMe()));
  const member = me?.member;
  // Who has left may still see what is held, and have it erased.
  const known = Boolean(me?.phone);
  const unread = useUnread(known);
  const belongs = member && member.status !== 'left' && member.status !== 'rejected';

  return (
    <Screen tab="me" title="我的">
      {belongs ? <MemberCard card={member} /> : <NotYet />}
      {me && <Roles roles={me.roles} />}
      {known && (
        <View className="card list places gap">
          <MenuRow
            id="me-messages"
            icon="list"
            words="消息"
            {...(unread > 0 && { note: `${unread} 条没看` })}
            onClick={go.messages}
          />
          <MenuRow id="me-redemptions" icon="water" words="我的领取" onClick={go.redemptions} />
          {belongs && (
            <MenuRow id="me-courses" icon="book" words="我的课程" note="报名、证书、师徒" onClick={go.enrolments} />
          )}
          {belongs && (
            <MenuRow id="me-children" icon="baby" words="我的孩子" note="给孩子约课，谁能接" onClick={go.children} />
          )}
          <MenuRow id="me-data" icon="case" words="我的信息" note="看一遍，导出一份" onClick={go.data} />
        </View>
      )}
      <View className="card list places gap">
        {consent && (
          <MenuRow id="me-rules" icon="list" words={consent.rules.title} onClick={() => setReading('rules')} />
        )}
        {consent && (
          <MenuRow id="me-privacy" icon="lock" words={consent.privacy.title} onClick={() => setReading('privacy')} />
        )}
        {belongs && <MenuRow id="me-transfer" icon="flag" words="转会" note="换一个工会" onClick={go.transfer} />}
        {belongs && <MenuRow id="me-leave" icon="undo" words="退会" onClick={() => setParting('leave')} />}
        {known && <MenuRow id="me-erase" icon="x" words="删除我的信息" onClick={() => setParting('erase')} />}
      </View>
      <SignOut />
      {consent && reading && <ConsentSheet text={consent[reading]} onClose={() => setReading(null)} />}
      {parting && <Farewell kind={parting} onClose={() => setParting(null)} />}
    </Screen>
  );
}

function NotYet() {
  const signedIn = useCell(kept.session) !== null;
  return (
    <>
      <Empty says="还不是会员" note="不收钱，2 分钟">
        <Button small id="me-join" onClick={go.join}>
          入会
        </Button>
      </Empty>
      {!signedIn && process.env.TARO_ENV === 'h5' && (
        <View className="gap">
          <Button look="line" id="me-login" onClick={go.login}>
            登录
          </Button>
        </View>
      )}
    </>
  );
}
