import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';

/** What may be chosen, small; several at once. */
export function Chips(props: {
  id: string;
  options: readonly { code: string; words: string }[];
  chosen: readonly string[];
  onChoose: (code: string) => void;
}) {
  const { id, options, chosen, onChoose } = props;
  return (
    <View className="chips-wrap">
      {options.map(({ code, words }) => (
        <Chip key={code} id={`${id}-${code}`} words={words} on={chosen.includes(code)} onTap={() => onChoose(code)} />
      ))}
    </View>
  );
}

export function Chip({ id, words, on, onTap }: { id: string; words: string; on: boolean; onTap: () => void }) {
  return (
    <View
      id={id}
      className={on ? 'chip chip-on' : 'chip'}
      hoverClass="pressed"
      {...aria('checkbox', on)}
      onClick={onTap}
    >
      {words}
    </View>
  );
}
