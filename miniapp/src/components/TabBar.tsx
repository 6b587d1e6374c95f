import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import Taro from '@tarojs/taro';
import { go } from '@/lib/go';
import { Icon } from './Icon';
import type { IconName } from './icons';
import './TabBar.scss';

export type Tab = 'home' | 'places' | 'bookings' | 'me';

const LEFT: [Tab, IconName, string][] = [
  ['home', 'home', '首页'],
  ['places', 'map', '找地方'],
];
const RIGHT: [Tab, IconName, string][] = [
  ['bookings', 'cal', '预约'],
  ['me', 'user', '我的'],
];

/** Five slots; the raised one in the middle, 出示码, is there on every tab page. */
export function TabBar({ on }: { on: Tab }) {
  return (
    <View className="tabs">
      {LEFT.map((tab) => (
        <Slot key={tab[0]} tab={tab} on={on} />
      ))}
      <View className="tab-code" id="tab-code" hoverClass="pressed" {...aria('button')} onClick={go.code}>
        <Icon name="code" size={30} />
        出示码
      </View>
      {RIGHT.map((tab) => (
        <Slot key={tab[0]} tab={tab} on={on} />
      ))}
    </View>
  );
}

function Slot({ tab: [tab, icon, word], on }: { tab: [Tab, IconName, string]; on: Tab }) {
  return (
    <View
      id={`tab-${tab}`}
      className={tab === on ? 'tab tab-on' : 'tab'}
      {...aria('button')}
      onClick={() => void Taro.switchTab({ url: `/pages/${tab}/index` })}
    >
      <Icon name={icon} size={25} />
      {word}
    </View>
  );
}
