import { View } from '@tarojs/components';
import { px } from '@/lib/px';
import { ICONS, type IconName } from './icons';
import { svgUrl } from './svg';
import './Icon.scss';

/** One icon in the colour of the text around it. `size` in px of the look; an icon never stands without a word. */
export function Icon({ name, size = 24, weight = 2 }: { name: IconName; size?: number; weight?: number }) {
  const strokes = `fill='none' stroke='#000' stroke-width='${weight}' stroke-linecap='round' stroke-linejoin='round'`;
  const style = { '--icon': svgUrl('0 0 24 24', ICONS[name], strokes), width: px(size), height: px(size) };
  return <View className="icon" style={style} />;
}
