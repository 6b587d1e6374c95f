import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Card } from '@nuanxin/shared-types';
import { Button, Cover, Notice, Screen } from '@/components';
import { go } from '@/lib/go';

/** `found`: this person was a member before; the first record stands. */
export function Done({ card, found }: { card: Card; found: boolean }) {
  const waits = card.status === 'pending';
  return (
    <Screen
      title="入会"
      ground="lamp"
      bar={
        waits ? (
          <Button onClick={go.home} id="join-home">
            回首页
          </Button>
        ) : (
          <Button icon="code" id="join-show" onClick={() => void Taro.redirectTo({ url: '/pages/code/index' })}>
            出示领取码
          </Button>
        )
      }
    >
      <Cover height={152} />
      <View className="title join-result" id="join-result">
        {waits ? '交上了，等审核' : found ? '你早就是会员了' : '入会了'}
      </View>
      {waits && <Notice tone="wait" says="工会在看" next="通过后就能领，结果写在首页" />}
      <View className="card">
        <View className="head">{card.name}</View>
        <View className="note">
          {card.category.name}
          {card.platform && `·${card.platform}`}
        </View>
        <View className="note">{card.union.name}</View>
        <View className="join-number">{card.number}</View>
      </View>
    </Screen>
  );
}
