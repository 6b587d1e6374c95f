import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import type { ReactNode } from 'react';
import { statusBarHeight } from '@/lib/frame';
import { go } from '@/lib/go';
import { Icon } from './Icon';
import './NavBar.scss';

/** The bar under the phone's status bar; WeChat's capsule stands at its right. */
export function NavBar(props: { title?: string; back?: boolean; onBack?: () => void; children?: ReactNode }) {
  const { title, back = true, onBack = go.back, children } = props;
  return (
    <View className="nav" style={{ paddingTop: `${statusBarHeight()}px` }}>
      <View className="nav-row">
        {back && (
          <View
            className="nav-back"
            id="nav-back"
            hoverClass="pressed"
            {...aria('button')}
            ariaLabel="返回"
            onClick={onBack}
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
