import { View } from '@tarojs/components';
import type { District } from '@nuanxin/shared-types';
import { Button, Icon } from '@/components';
import { Chips } from './Chips';

const SHOWN = 8;

/** 关了定位: still found, by street. */
export function Nowhere(props: {
  districts: readonly District[];
  refused: boolean;
  onAsk: () => void;
  onDistrict: (name: string) => void;
  onMore: () => void;
}) {
  const { districts, refused, onAsk, onDistrict, onMore } = props;
  const more = districts.length > SHOWN ? [{ code: '', words: '更多' }] : [];
  return (
    <View className="nowhere" id="places-nowhere">
      <View className="row">
        <Icon name="map" size={26} />
        <View className="grow">不开定位也能找，选一片，或拖地图</View>
      </View>
      <Chips
        id="near"
        options={[...districts.slice(0, SHOWN).map(({ name }) => ({ code: name, words: name })), ...more]}
        chosen={[]}
        onChoose={(name) => (name === '' ? onMore() : onDistrict(name))}
      />
      {!refused && (
        <Button look="soft" small id="places-locate" onClick={onAsk}>
          开定位，按远近排
        </Button>
      )}
    </View>
  );
}
