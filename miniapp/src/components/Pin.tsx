import { View } from '@tarojs/components';
import type { PlaceKind } from '@nuanxin/shared-types';
import { px } from '@/lib/px';
import { pinUrl, type PinState } from './pin';

/** A place's pin beside its name in a list. */
export function Pin({ kind, state }: { kind: PlaceKind; state: PinState }) {
  const background = `${pinUrl(kind, state)} center / contain no-repeat`;
  return <View style={{ flex: 'none', width: px(40), height: px(40), background }} />;
}
