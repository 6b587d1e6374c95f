import { View } from '@tarojs/components';
import type { Card } from '@nuanxin/shared-types';
import { Mark } from '@/components';
import { kept, useCell } from '@/lib/store';
import { dayOf } from '@/lib/words';

const STATUS_WORDS: Partial<Record<Card['status'], string>> = { pending: '审核中', suspended: '已停用' };

/** The electronic member card (电子会员卡). */
export function MemberCard({ card }: { card: Card }) {
  const phone = useCell(kept.me)?.phone;
  const status = STATUS_WORDS[card.status];
  return (
    <View className="member-card" id="me-card">
      <View className="row">
        <Mark />
        <View className="grow member-union">{card.union.name}</View>
        {status && <View className="member-status">{status}</View>}
      </View>
      <View className="member-name">{card.name}</View>
      <View className="member-line">
        {card.category.name}
        {card.platform && `·${card.platform}`}
        {phone && `·${phone}`}
      </View>
      <View className="member-foot">
        <View className="member-number">{card.number}</View>
        <View className="member-line nb">{dayOf(card.joinedAt)} 入会</View>
      </View>
    </View>
  );
}
