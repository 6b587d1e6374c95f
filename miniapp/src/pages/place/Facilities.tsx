import { View } from '@tarojs/components';
import type { Place, PlaceTruth } from '@nuanxin/shared-types';
import { Icon, iconNamed, SectionHead } from '@/components';
import { kept, useCell } from '@/lib/store';
import { shortDay } from '@/lib/words';

/** 有什么; what is broken stands there dashed, and says until when where that is known. */
export function Facilities({ place, truth }: { place: Place; truth: PlaceTruth | null }) {
  const vocabulary = useCell(kept.city)?.facilities ?? [];
  const { facilities, facilityCodes } = place;
  if (facilities.length === 0) return null;
  return (
    <>
      <SectionHead title="有什么" />
      <View className="facilities">
        {facilities.map((name, i) => {
          const code = facilityCodes[i] ?? '';
          const fault = truth?.faults.find((it) => it.facility === code);
          const doubted = truth?.doubts.some((it) => it.facility === code);
          return (
            <View key={code} className={fault ? 'facility facility-off' : 'facility'} data-code={code}>
              <View className="facility-icon">
                <Icon name={iconNamed(vocabulary.find((it) => it.code === code)?.icon)} size={26} />
              </View>
              <View>{fault ? `${name}坏` : name}</View>
              {fault?.until && <View className="facility-until">修到 {shortDay(fault.until)}</View>}
              {doubted && !fault && <View className="facility-until care">有人说坏了</View>}
            </View>
          );
        })}
      </View>
    </>
  );
}
