import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Empty.scss';

/** Nothing here yet: an unlit door, what is so, and what one can do. */
export function Empty({ says, note, children }: { says: string; note?: string; children?: ReactNode }) {
  return (
    <View className="card empty">
      <View className="empty-door" />
      <View className="grow">
        <View className="head">{says}</View>
        {note && <View className="note">{note}</View>}
        {children && <View className="empty-act">{children}</View>}
      </View>
    </View>
  );
}
