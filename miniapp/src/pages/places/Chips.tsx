import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';

/** One of several, small. */
export function Chips(props: {
  id: string;
  options: { code: string; words: string }[];
  chosen: string;
  onChoose: (code: string) => void;
  wrap?: boolean;
}) {
  const { id, options, chosen, onChoose, wrap } = props;
  return (
    <View className={wrap ? 'chips chips-wrap' : 'chips'}>
      {options.map(({ code, words }) => (
        <View
          key={code}
          id={`${id}-${code}`}
          className={code === chosen ? 'chip chip-on' : 'chip'}
          hoverClass="pressed"
          {...aria('radio', code === chosen)}
          onClick={() => onChoose(code)}
        >
          {words}
        </View>
      ))}
    </View>
  );
}
