import { View } from '@tarojs/components';
import { hourWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import type { StartTime } from './times';

/** The times of a day; a taken one is struck through and can be waited for. */
export function Starts(props: {
  starts: StartTime[];
  chosen: number | undefined;
  onChoose: (start: StartTime) => void;
}) {
  const { starts, chosen, onChoose } = props;
  return (
    <>
      <View className="starts">
        {starts.map((it) => {
          const on = it.startsAt === chosen;
          const look = on ? 'start start-on' : it.free > 0 ? 'start' : 'start start-full';
          return (
            <View
              key={it.startsAt}
              id={`start-${hourWords(it.startsAt).replace(':', '-')}`}
              className={look}
              hoverClass="pressed"
              {...aria('radio', on)}
              ariaLabel={`${hourWords(it.startsAt)}${it.free > 0 ? '' : '，约满了'}`}
              onClick={() => onChoose(it)}
            >
              {hourWords(it.startsAt)}
            </View>
          );
        })}
      </View>
      {starts.some((it) => it.free === 0) && (
        <View className="note gap">划线的已约满。点它可以排候补，有空位就通知你。</View>
      )}
    </>
  );
}
