import { View } from '@tarojs/components';
import { Button, Empty, Notice, Screen } from '@/components';
import { go } from '@/lib/go';
import { kept, useCell } from '@/lib/store';
import { CodeCard } from './CodeCard';
import { LeftCard } from './LeftCard';
import { useBrightScreen } from './use-bright-screen';
import { useFreshRights } from './use-fresh-rights';
import './index.scss';

/** The code, and nothing else. It opens from the phone's storage, so it needs no network. */
export default function CodePage() {
  const card = useCell(kept.me)?.member ?? null;
  const programmes = useCell(kept.programmes)?.value ?? [];
  const taken = programmes.reduce((sum, { mine }) => sum + (mine?.taken ?? 0), 0);
  const offline = useFreshRights();
  useBrightScreen();

  if (!card || card.status === 'left' || card.status === 'rejected') return <NotAMember />;
  return (
    <Screen title="领取码" ground="room">
      <View className="code-member">
        <View className="code-face">{card.name.slice(0, 1)}</View>
        <View className="grow">
          <View className="head">{card.name}</View>
          <View className="code-work">
            {card.category.name}·{card.union.name}
          </View>
        </View>
      </View>
      {card.code && <CodeCard seed={card.code} taken={taken} offline={offline} />}
      {card.status === 'pending' && <Notice tone="wait" says="入会还在审核" next="审核通过就有领取码" />}
      {card.status === 'suspended' && <Notice tone="no" says="会员资格停用了" next="请打工会电话问一下" />}
      {card.code && (
        <>
          <LeftCard />
          <View className="code-tip">没网也能出示。截图 1 分钟后失效</View>
        </>
      )}
    </Screen>
  );
}

function NotAMember() {
  const signedIn = useCell(kept.session) !== null;
  return (
    <Screen title="领取码">
      <Empty says="入会后才有领取码" note="不收钱，2 分钟">
        <Button id="code-join" onClick={go.join}>
          入会
        </Button>
      </Empty>
      {!signedIn && process.env.TARO_ENV === 'h5' && (
        <View className="gap">
          <Button look="line" id="code-login" onClick={go.login}>
            入过会了，登录
          </Button>
        </View>
      )}
    </Screen>
  );
}
