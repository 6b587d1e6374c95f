import { View } from '@tarojs/components';
import type { PlaceOffer, StockWord } from '@nuanxin/shared-types';
import { SectionHead } from '@/components';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';

const STOCK: Record<StockWord, { words: string; look: string }> = {
  enough: { words: '有', look: 'good' },
  low: { words: '不多了', look: 'care' },
  none: { words: '没了', look: 'bad' },
};

/** What can be taken here, and whether there is some left: in words, a number would be wrong before one gets there. */
export function Offers({ offers }: { offers: PlaceOffer[] }) {
  return (
    <>
      <SectionHead title="在这里能领" />
      <View className="card list places">
        {offers.map(({ programmeId, name, item, word, mine }) => (
          <View
            key={programmeId}
            className="item line"
            hoverClass="pressed"
            {...aria('button')}
            onClick={() => go.programme(programmeId)}
          >
            <View className="grow">
              <View>{item}</View>
              <View className="note">{mine === false ? `${name}，这次没有你的份` : name}</View>
            </View>
            <View className={STOCK[word].look}>{STOCK[word].words}</View>
          </View>
        ))}
      </View>
    </>
  );
}
