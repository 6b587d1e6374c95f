import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import { Icon } from './Icon';
import './FieldError.scss';

/** What is wrong with the field above; what was typed stays. */
export function FieldError({ words, id }: { words: string; id?: string }) {
  return (
    <View id={id} className="field-error" {...aria('alert')}>
      <Icon name="warn" size={18} weight={2.4} />
      <View className="grow">{words}</View>
    </View>
  );
}
