import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { Button, Field, Notice, PhoneProof, Screen, Skeleton } from '@/components';
import { kept, useCell } from '@/lib/store';
import { useInvitation } from './use-invitation';
import './invitation.scss';

/** 核销员邀请: what the shop's card leads to. Phone, name, one tap, and the counter is open. */
export default function InvitationPage() {
  const { code, scene } = useRouter().params;
  const invitation = useInvitation(code ?? (scene ? decodeURIComponent(scene) : ''));
  const { offer, trouble } = invitation;
  return (
    <Screen title="核销员邀请">
      {trouble && <Notice {...trouble} tone="warn" id="invitation-trouble" />}
      {!offer && !trouble && <Skeleton />}
      {offer && (
        <>
          <View className="card invitation-card">
            <View className="note">{offer.union.name}请你在</View>
            <View className="title" id="invitation-place">
              {offer.place.name}
            </View>
            <View>扫会员的码，把东西发给他们。</View>
          </View>
          <Steps invitation={invitation} />
        </>
      )}
    </Screen>
  );
}

function Steps({ invitation }: { invitation: ReturnType<typeof useInvitation> }) {
  const me = useCell(kept.me);
  const signedIn = useCell(kept.session) !== null;
  if (!signedIn || !me?.phone) return <PhoneProof id="invitation" onProved={() => undefined} />;
  return (
    <>
      {me.member ? (
        <View className="note invitation-who">用 {me.phone} 来核销，名字就是会员卡上的</View>
      ) : (
        <Field
          id="invitation-name"
          label="你的名字"
          value={invitation.name}
          hint={`用 ${me.phone} 来核销。名字写在核销页上，会员看不到`}
          onChange={invitation.setName}
        />
      )}
      <Button
        id="invitation-accept"
        busy={invitation.busy}
        onClick={() => void invitation.accept(me.member?.name ?? invitation.name, toCounter)}
      >
        我是核销员
      </Button>
    </>
  );
}

function toCounter(): void {
  void Taro.redirectTo({ url: '/staff/counter/index' });
}
