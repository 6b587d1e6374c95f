import { View } from '@tarojs/components';
import type { Programme } from '@nuanxin/shared-types';
import { Icon, SectionHead } from '@/components';
import { go } from '@/lib/go';

/** What else runs in the city, below the one in the door. */
export function OtherProgrammes({ programmes }: { programmes: Programme[] }) {
  const running = programmes.filter((it) => it.status === 'running');
  if (running.length === 0) return null;
  return (
    <>
      <SectionHead title="还有" />
      <View className="card list places">
        {running.map((it) => (
          <View key={it.id} className="item row other" hoverClass="pressed" onClick={() => go.programme(it.id)}>
            <View className="grow">
              <View className="head">{it.name}</View>
              <View className="note">{it.mine?.refusal?.says ?? it.ruleWords}</View>
            </View>
            <Icon name="next" size={22} />
          </View>
        ))}
      </View>
    </>
  );
}
