import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { px } from '@/lib/px';
import { svgUrl } from './svg';
import './Bottle.scss';

const VIEW_BOX = '0 0 40 104';
const CAP = "<rect x='13' y='2' width='14' height='10' rx='3'/>";
const BODY = "<path d='M14 14h12v6c0 6 9 9 9 20v52c0 6-4 10-10 10H15c-6 0-10-4-10-10V40c0-11 9-14 9-20z'/>";
const LABEL = "<path d='M5 52h30v26H5z'/>";
const DROP = "<path d='M20 57s5 5.5 5 9a5 5 0 0 1-10 0c0-3.5 5-9 5-9z'/>";

/** Each part takes its colour from the theme, so each is a mask of its own. */
const PARTS = [
  ['cap', svgUrl(VIEW_BOX, CAP)],
  ['body', svgUrl(VIEW_BOX, BODY)],
  ['label', svgUrl(VIEW_BOX, LABEL)],
  ['drop', svgUrl(VIEW_BOX, DROP)],
] as const;
const DASHED = svgUrl(VIEW_BOX, CAP + BODY, "fill='none' stroke='#000' stroke-width='2.5' stroke-dasharray='5 5'");

/** A bottle that may still be had, or (`taken`) its dashed outline. `height` in px of the look. */
export function Bottle({ height, taken = false }: { height: number; taken?: boolean }) {
  const parts = taken ? ([['taken', DASHED]] as const) : PARTS;
  return (
    <View className="bottle" style={{ height: px(height), width: px((height * 40) / 104) }}>
      {parts.map(([part, drawing]) => (
        <View key={part} className={`bottle-${part}`} style={{ '--icon': drawing } as CSSProperties} />
      ))}
    </View>
  );
}
