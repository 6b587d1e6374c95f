import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { isLarge, scaleStyle } from '@/lib/theme';
import { NavBar } from './NavBar';
import { TabBar, type Tab } from './TabBar';
import './Screen.scss';

/**
 * The frame of every page: the type scale, a bar above, and below either the tabs or one bar with the main button.
 * `ground`: `lamp` for the offer to join, `room` for the code, `map` where one fills the screen.
 */
export function Screen(props: {
  children: ReactNode;
  title?: string;
  /** Replaces the title row. */
  nav?: ReactNode;
  tab?: Tab;
  bar?: ReactNode;
  ground?: 'lamp' | 'room' | 'map';
}) {
  const { children, title, nav, tab, bar, ground } = props;
  return (
    <View className={`screen${ground ? ` screen-${ground}` : ''}${isLarge ? ' large' : ''}`} style={scaleStyle}>
      {nav ?? <NavBar title={title} back={!tab} />}
      <View className="main">{children}</View>
      {bar && <View className="bar">{bar}</View>}
      {tab && <TabBar on={tab} />}
    </View>
  );
}
