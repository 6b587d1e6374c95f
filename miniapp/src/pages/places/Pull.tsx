import { ScrollView, View, type ITouchEvent } from '@tarojs/components';
import { useRef, type ReactNode } from 'react';
import { aria } from '@/lib/aria';

/** So far a finger goes before it was a swipe, CSS px. */
const SWIPE_PX = 30;

/** The list over the map: half of the screen, or all below the chips. A tap on its head does what a swipe does. */
export function Pull(props: { full: boolean; onFull: (full: boolean) => void; title: string; children: ReactNode }) {
  const { full, onFull, title, children } = props;
  const began = useRef(0);
  // Taro types every handler of a view by the event all share.
  const y = (event: object) => (event as ITouchEvent).changedTouches[0]?.clientY ?? 0;
  return (
    <View className={full ? 'pull pull-full' : 'pull'}>
      <View
        id="places-pull"
        className="pull-head"
        hoverClass="pressed"
        {...aria('button')}
        onClick={() => onFull(!full)}
        onTouchStart={(event) => (began.current = y(event))}
        onTouchEnd={(event) => {
          const gone = y(event) - began.current;
          if (Math.abs(gone) > SWIPE_PX) onFull(gone < 0);
        }}
      >
        <View className="grab" />
        <View className="pull-words">
          <View className="grow note" id="places-title">
            {title}
          </View>
          <View className="link">{full ? '看地图' : '只看列表'}</View>
        </View>
      </View>
      <ScrollView scrollY className="pull-list">
        {children}
      </ScrollView>
    </View>
  );
}
