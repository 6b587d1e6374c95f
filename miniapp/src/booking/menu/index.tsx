import { View } from '@tarojs/components';
import type { Offering } from '@nuanxin/shared-types';
import { Empty, Icon, Notice, Screen, Skeleton } from '@/components';
import { KINDS } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';
import { useOfferings } from '@/lib/offerings';
import { distanceWords } from '@/lib/words';
import { Stops } from './Stops';
import './index.scss';

/** 能约的: everything that can be booked, for whom and at what price. */
export default function MenuPage() {
  const { value, offline, refusal } = useOfferings();
  return (
    <Screen title="能约的">
      {offline && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={3} />}
      {value?.length === 0 && <Empty says="现在没有能约的" note="开了写在这里" />}
      <Stops />
      {value?.map((it) => (
        <Row key={it.id} offering={it} />
      ))}
    </Screen>
  );
}

function Row({ offering }: { offering: Offering }) {
  const { id, kind, name, place, room, distanceMetres, priceWords } = offering;
  const away = distanceMetres === null ? null : distanceWords(distanceMetres);
  return (
    <View
      className="card offer"
      id={`offering-${id}`}
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => go.offering(id)}
    >
      <View className="offer-head">
        <View className="offer-icon">
          <Icon name={KINDS[kind].icon} />
        </View>
        <View className="grow">
          <View className="head">{name}</View>
          <View className="note">{[place.name, room, away].filter(Boolean).join('，')}</View>
        </View>
        <Icon name="next" />
      </View>
      {priceWords.split('；').map((line) => (
        <View key={line} className="note offer-line">
          {line}
        </View>
      ))}
    </View>
  );
}
