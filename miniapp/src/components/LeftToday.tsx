import { View } from '@tarojs/components';
import type { MyRight, Programme } from '@nuanxin/shared-types';
import { Bottle } from './Bottle';
import { Icon } from './Icon';
import './LeftToday.scss';

/** More than this is said by the number alone. */
const DRAWN_AT_MOST = 4;

/** Things, not numerals alone: two bottles are two bottles, a taken one is a dashed outline. `height` in px of the look. */
export function LeftToday({ programme, right, height }: { programme: Programme; right: MyRight; height: number }) {
  if (programme.item !== '水' || right.limit > DRAWN_AT_MOST) return <Icon name="gift" size={height * 0.7} />;
  return (
    <View className="bottles">
      {Array.from({ length: right.limit }, (_, i) => (
        <Bottle key={i} height={height} taken={i < right.limit - right.left} />
      ))}
    </View>
  );
}
