import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import { Icon } from './Icon';
import './Choices.scss';

/** One of a few, all in sight. */
export function Choices(props: {
  id: string;
  label: string;
  options: { code: string; name: string }[];
  chosen: string;
  onChoose: (code: string) => void;
}) {
  const { id, label, options, chosen, onChoose } = props;
  return (
    <View>
      <View className="field-label">{label}</View>
      <View className="choices">
        {options.map(({ code, name }) => (
          <View
            key={code}
            id={`${id}-${code}`}
            className={code === chosen ? 'choice choice-on' : 'choice'}
            hoverClass="pressed"
            {...aria('radio', code === chosen)}
            onClick={() => onChoose(code)}
          >
            {code === chosen && <Icon name="ok" size={20} weight={2.6} />}
            {name}
          </View>
        ))}
      </View>
    </View>
  );
}
