import { View } from '@tarojs/components';
import { PLACE_KINDS, type District, type Facility, type PlaceKind } from '@nuanxin/shared-types';
import { Button, Sheet } from '@/components';
import { Chips } from './Chips';
import { ANYTHING, toggled, type Wanted } from './filters';

const KINDS = Object.entries(PLACE_KINDS).map(([code, words]) => ({ code, words }));

/** 筛选: every kind, every facility, every district. What is tapped counts at once. */
export function FilterSheet(props: {
  wanted: Wanted;
  facilities: readonly Facility[];
  districts: readonly District[];
  onWant: (wanted: Wanted) => void;
  onDistrict: (name: string) => void;
  onClose: () => void;
}) {
  const { wanted, facilities, districts, onWant, onDistrict, onClose } = props;
  return (
    <Sheet
      title="找什么样的"
      close="看结果"
      onClose={onClose}
      acts={
        <Button look="soft" id="filter-clear" onClick={() => onWant(ANYTHING)}>
          都不限
        </Button>
      }
    >
      <View className="note strong">哪一类</View>
      <Chips
        id="kind"
        options={KINDS}
        chosen={wanted.kinds}
        onChoose={(code) => onWant({ ...wanted, kinds: toggled(wanted.kinds, code as PlaceKind) })}
      />
      <View className="note strong">要有什么</View>
      <Chips
        id="facility"
        options={facilities.map(({ code, name }) => ({ code, words: name }))}
        chosen={wanted.facilities}
        onChoose={(code) => onWant({ ...wanted, facilities: toggled(wanted.facilities, code) })}
      />
      <View className="note strong">哪一片</View>
      <Chips
        id="district"
        options={districts.map(({ name }) => ({ code: name, words: name }))}
        chosen={wanted.district ? [wanted.district] : []}
        onChoose={onDistrict}
      />
    </Sheet>
  );
}
