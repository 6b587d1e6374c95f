import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { statusBarHeight } from '@/lib/frame';
import { Icon } from './Icon';
import './NavBar.scss';

/** The bar under the phone's status bar; WeChat's capsule stands at its right. */
export function NavBar({ title, back = true, children }: { title?: string; back?: boolean; children?: ReactNode }) {
  return (
    <View className="nav" style={{ paddingTop: `${statusBarHeight()}px` }}>
      <View className="nav-row">
        {back && (
          <View
            className="nav-back"
            id="nav-back"
            hoverClass="pressed"
            ariaRole="button"
            ariaLabel="返回"
            onClick={goBack}
          >
            <Icon name="back" weight={2.4} />
          </View>
        )}
        {title && <View className="nav-title">{title}</View>}
        {children}
      </View>
    </View>
  );
}

/** Back, or home where a link led straight in. */
function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/home/index' });
}
