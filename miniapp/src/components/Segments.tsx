import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import './Segments.scss';

/** Two or three views of one page, one of them in sight. */
export function Segments<Code extends string>(props: {
  id: string;
  options: readonly { code: Code; name: string }[];
  chosen: Code;
  onChoose: (code: Code) => void;
}) {
  const { id, options, chosen, onChoose } = props;
  return (
    <View className="segments">
      {options.map(({ code, name }) => (
        <View
          key={code}
          id={`${id}-${code}`}
          className={code === chosen ? 'segment segment-on' : 'segment'}
          {...aria('radio', code === chosen)}
          onClick={() => onChoose(code)}
        >
          {name}
        </View>
      ))}
    </View>
  );
}
