import { View } from '@tarojs/components';
import type { PlaceKind } from '@nuanxin/shared-types';
import { px } from '@/lib/px';
import { pinUrl } from './pin';
import type { PinLook } from './pin-drawing';

/** A place's pin beside its name in a list. */
export function Pin({ kind, look }: { kind: PlaceKind; look: PinLook }) {
  const background = `${pinUrl(kind, look)} center / contain no-repeat`;
  return <View style={{ flex: 'none', width: px(40), height: px(40), background }} />;
}
