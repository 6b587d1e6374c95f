import { Picker, View } from '@tarojs/components';
import '@/components/Field.scss';
import '@/components/Pick.scss';

/** A time of the day, `HH:MM`, by the system's own wheel. */
export function TimePick(props: { id: string; label: string; value: string; onChange: (value: string) => void }) {
  const { id, label, value, onChange } = props;
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
        <View id={id} className="field-box pick">
          {value}
        </View>
      </Picker>
    </View>
  );
}
