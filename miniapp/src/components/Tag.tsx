import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Tag.scss';

export type Tone = 'lamp' | 'ok' | 'wait' | 'no' | 'warn' | 'plain';

/** How something stands, in a word or two. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <View className={`tag tag-${tone}`}>{children}</View>;
}
