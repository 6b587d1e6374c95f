import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { svgUrl } from '@/components/svg';
import './scanner.scss';

const CORNERS = svgUrl(
  '0 0 100 100',
  "<path d='M3 24V15A12 12 0 0 1 15 3h9M76 3h9a12 12 0 0 1 12 12v9M97 76v9a12 12 0 0 1-12 12h-9M24 97h-9A12 12 0 0 1 3 85v-9'/>",
  "fill='none' stroke='#FF9A4D' stroke-width='3.5' stroke-linecap='round'",
);

/** The camera's picture with the orange corners and one line of what to do. */
export function Viewfinder({ children, hint }: { children: ReactNode; hint: string }) {
  return (
    <View className="finder">
      {children}
      <View className="finder-corners" style={{ backgroundImage: CORNERS }} />
      <View className="finder-hint">{hint}</View>
    </View>
  );
}

/** In place of the picture, where there is no camera to look through. */
export function Blocked({ says, note, children }: { says: string; note: string; children: ReactNode }) {
  return (
    <View className="finder finder-blocked" id="scanner-blocked">
      <View className="head">{says}</View>
      <View className="note">{note}</View>
      {children}
    </View>
  );
}
