import { View } from '@tarojs/components';
import type { PlaceService } from '@nuanxin/shared-types';
import { SectionHead } from '@/components';

/** What is done for people here, and with whom. */
export function Services({ services, partners }: { services: PlaceService[]; partners: string[] }) {
  if (services.length === 0 && partners.length === 0) return null;
  return (
    <>
      <SectionHead title="有什么服务" />
      <View className="card list places">
        {services.map(({ code, name, note }) => (
          <View key={code} className="item line-stack">
            <View>{name}</View>
            {note && <View className="note">{note}</View>}
          </View>
        ))}
        {partners.length > 0 && <View className="item line-stack note">一起办的：{partners.join('、')}</View>}
      </View>
    </>
  );
}
