import { View } from '@tarojs/components';
import type { Offering } from '@nuanxin/shared-types';
import { Icon } from '@/components';
import { KINDS } from '@/lib/appointment-words';
import { go } from '@/lib/go';
import { isLarge } from '@/lib/theme';
import { distanceWords } from '@/lib/words';

/** What it is and where. */
export function Head({ offering }: { offering: Offering }) {
  const { kind, name, place, room, distanceMetres } = offering;
  const where = [place.name, room, distanceMetres === null ? '' : distanceWords(distanceMetres)];
  return (
    <View className="offering-head" hoverClass="pressed" onClick={() => go.place(place.id)}>
      {!isLarge && (
        <View className="offering-icon">
          <Icon name={KINDS[kind].icon} />
        </View>
      )}
      <View className="grow">
        <View className="head">{name}</View>
        <View className="note">{where.filter(Boolean).join('，')}</View>
      </View>
    </View>
  );
}

/** For whom, at what price, how often: below what one came for. */
export function Rules({ offering: { summary, bring, priceWords, limitWords } }: { offering: Offering }) {
  const lines = [summary, ...priceWords.split('；'), limitWords, bring && `带上：${bring}`].filter(Boolean);
  return (
    <View className="card rules">
      {lines.map((line) => (
        <View key={line} className="note">
          {line}
        </View>
      ))}
    </View>
  );
}
