import { View } from '@tarojs/components';
import { Mark, NavBar } from '@/components';
import { kept, useCell } from '@/lib/store';

/** The mark, the name, and which city this is. */
export function BrandRow() {
  const city = useCell(kept.city);
  return (
    <NavBar back={false}>
      <Mark />
      <View className="brand-name">{city?.brand ?? '暖新'}</View>
      <View className="brand-city">{city?.name}</View>
    </NavBar>
  );
}
