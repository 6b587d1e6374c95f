import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import { Button, Icon } from '@/components';
import { go } from '@/lib/go';
import { kept, useCell } from '@/lib/store';
import { isLarge } from '@/lib/theme';

/** 遇到难处，找工会: one tap calls the city union. */
export function Help() {
  const hotline = useCell(kept.city)?.hotline;
  if (!hotline) return null;
  if (isLarge)
    return (
      <View className="gap">
        <Button look="soft" id="home-help" onClick={() => go.call(hotline)}>
          遇到难处，找工会
        </Button>
      </View>
    );
  return (
    <View
      className="card ask gap"
      id="home-help"
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => go.call(hotline)}
    >
      <View className="ask-icon">
        <Icon name="help" />
      </View>
      <View className="grow">
        <View className="head">遇到难处，找工会</View>
        <View className="note">打电话 {hotline}</View>
      </View>
      <Icon name="tel" size={22} />
    </View>
  );
}
