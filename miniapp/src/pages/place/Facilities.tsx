import { View } from '@tarojs/components';
import { Icon, SectionHead, type IconName } from '@/components';

/** Pictures for the facility names a city pack may use; any other name stands with a tick. */
const ICON_OF: Record<string, IconName> = {
  水: 'water',
  饮水: 'water',
  热水: 'water',
  充电: 'bolt',
  微波炉: 'heat',
  热饭: 'heat',
  厕所: 'wc',
  空调: 'cool',
  无线网: 'wifi',
  药箱: 'med',
  座椅: 'seat',
  休息: 'seat',
};

export function Facilities({ names }: { names: string[] }) {
  return (
    <>
      <SectionHead title="有什么" />
      <View className="facilities">
        {names.map((name) => (
          <View key={name} className="facility">
            <View className="facility-icon">
              <Icon name={ICON_OF[name] ?? 'ok'} size={26} />
            </View>
            {name}
          </View>
        ))}
      </View>
    </>
  );
}
