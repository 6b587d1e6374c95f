import { Picker, View } from '@tarojs/components';
import { FieldError } from './FieldError';
import { Icon } from './Icon';
import './Field.scss';
import './Pick.scss';

/** One of many: the system's own wheel. */
export function Pick(props: {
  id: string;
  label: string;
  placeholder: string;
  options: readonly { id: string; name: string }[];
  chosen: string;
  problem?: string | null;
  onChoose: (id: string) => void;
}) {
  const { id, label, placeholder, options, chosen, problem, onChoose } = props;
  const at = options.findIndex((it) => it.id === chosen);
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Picker
        mode="selector"
        range={options.map((it) => it.name)}
        value={Math.max(0, at)}
        onChange={(event) => onChoose(options[Number(event.detail.value)]?.id ?? '')}
      >
        <View id={id} className={`field-box pick${problem ? ' field-wrong' : ''}`}>
          <View className={at < 0 ? 'grow pick-none' : 'grow'}>{options[at]?.name ?? placeholder}</View>
          <Icon name="next" size={22} />
        </View>
      </Picker>
      {problem && <FieldError words={problem} />}
    </View>
  );
}
