import { View } from '@tarojs/components';
import type { Around } from '@nuanxin/shared-types';
import { Icon } from '@/components';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';

/** 走路 15 分钟内: how much there is, in a line; all of it one tap further. */
export function Walk({ around }: { around: Around }) {
  const { reach, places, benefits, activities } = around;
  const open = places.filter((it) => it.state.open).length;
  const facts = [
    open > 0 ? `${open} 处开着` : '这会儿都没开',
    benefits.length > 0 && `${benefits.length} 样能领`,
    activities.length > 0 && `${activities.length} 场活动`,
  ].filter(Boolean);
  return (
    <View
      className="card ask gap"
      id="home-around"
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => go.around(null)}
    >
      <View className="ask-icon">
        <Icon name="walk" size={24} />
      </View>
      <View className="grow">
        <View className="head">走路 {reach.minutes} 分钟内</View>
        <View className="note">{facts.join('，')}</View>
      </View>
      <Icon name="next" />
    </View>
  );
}
