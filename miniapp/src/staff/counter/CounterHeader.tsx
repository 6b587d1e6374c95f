import { View } from '@tarojs/components';
import { Icon } from '@/components';
import { statusBarHeight } from '@/lib/frame';
import './header.scss';

/** Shop and clerk, on the scanner and above each result. `onPick` where the clerk has several shops. */
export function CounterHeader({ place, clerk, onPick }: { place: string; clerk: string; onPick?: () => void }) {
  return (
    <View className="counter-header" style={{ paddingTop: `${statusBarHeight()}px` }}>
      <View className="counter-place" id="staff-place" hoverClass={onPick ? 'pressed' : 'none'} onClick={onPick}>
        {place}
        {onPick && <Icon name="down" size={20} />}
      </View>
      <View className="counter-clerk">核销员 {clerk}</View>
    </View>
  );
}
