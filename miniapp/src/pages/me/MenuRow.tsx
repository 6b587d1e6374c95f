import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/components';
import { aria } from '@/lib/aria';

export function MenuRow(props: { id: string; icon: IconName; words: string; note?: string; onClick: () => void }) {
  const { id, icon, words, note, onClick } = props;
  return (
    <View id={id} className="item menu-row" hoverClass="pressed" {...aria('button')} onClick={onClick}>
      <Icon name={icon} />
      <View className="grow">
        <View>{words}</View>
        {note && <View className="note">{note}</View>}
      </View>
      <Icon name="next" size={22} />
    </View>
  );
}
