import { View } from '@tarojs/components';
import { listStops, type Stop } from '@nuanxin/shared-types';
import { DateTile, Icon, SectionHead } from '@/components';
import { aria } from '@/lib/aria';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';

/** Teams that come to people: a bus with a doctor, psychology and law on board. */
export function Stops() {
  const cell = usePageCell(() => memoryCell<Kept<Stop[]>>());
  const { value } = useLoaded(cell, async () => (await call(listStops, {})).rows, '');
  const coming = (value ?? []).filter((it) => it.status === 'planned');
  if (coming.length === 0) return null;
  return (
    <>
      <SectionHead title="车到跟前" />
      {coming.map((it) => (
        <View
          key={it.id}
          id={`stop-${it.id}`}
          className="card offer menu-stop"
          hoverClass="pressed"
          {...aria('button')}
          onClick={() => go.stop(it.id)}
        >
          <DateTile at={it.bands[0]?.startsAt ?? now()} now={now()} />
          <View className="grow">
            <View className="head">{it.team}</View>
            <View className="note">{[it.enterprise, it.place.name].filter(Boolean).join('，')}</View>
            <View className="note">{namesOf(it).join('、')}</View>
          </View>
          <Icon name="next" />
        </View>
      ))}
    </>
  );
}

function namesOf({ bands }: Stop): string[] {
  return [...new Set(bands.flatMap((it) => it.services.map(({ offering }) => offering.name)))];
}
