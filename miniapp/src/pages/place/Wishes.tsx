import { View } from '@tarojs/components';
import { useState } from 'react';
import { dropWishSupport, supportWish, type Place, type Wish, type WishState } from '@nuanxin/shared-types';
import { Button, Notice, SectionHead } from '@/components';
import { call } from '@/lib/api';
import { aria } from '@/lib/aria';
import { kept, useCell } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import { withPerson } from '@/lib/with-person';
import { WishSheet } from './WishSheet';

const STATE_WORDS: Record<WishState, string> = { open: '', planned: '会有的', done: '有了', declined: '这次不行' };
const SHOWN = 5;

/** 想要什么: what people would like to have here, and what became of it. */
export function Wishes({ place, wishes, onChange }: { place: Place; wishes: Wish[]; onChange: () => void }) {
  const [wishing, setWishing] = useState(false);
  const support = useAct();
  const toggle = ({ id, supported }: Wish) =>
    withPerson(() =>
      support.run({ id, supported }, async () => {
        await call(supported ? dropWishSupport : supportWish, { id });
        onChange();
      }),
    );
  return (
    <>
      <SectionHead title="还想要什么" />
      <View className="card list places">
        {wishes.slice(0, SHOWN).map((wish) => (
          <Row key={wish.id} wish={wish} onToggle={() => toggle(wish)} />
        ))}
        <View className="item wish-add">
          <Button look="soft" small id="wish-add" onClick={() => withPerson(() => setWishing(true))}>
            说一样
          </Button>
        </View>
      </View>
      {support.trouble && (
        <View className="gap">
          <Notice {...support.trouble} />
        </View>
      )}
      {wishing && (
        <WishSheet
          place={place}
          onClose={() => setWishing(false)}
          onDone={() => {
            setWishing(false);
            onChange();
          }}
        />
      )}
    </>
  );
}

function Row({ wish, onToggle }: { wish: Wish; onToggle: () => void }) {
  const { facility, words, people, supported, state, answer } = wish;
  const named = useCell(kept.city)?.facilities.find((it) => it.code === facility)?.name;
  const what = [named, words].filter(Boolean).join('：') || '等干部看过再写在这里';
  return (
    <View className="item line">
      <View className="grow">
        <View>{what}</View>
        <View className="note">
          {people} 人想要{state !== 'open' && `，${STATE_WORDS[state]}`}
        </View>
        {answer?.words && <View className="note">工会说：{answer.words}</View>}
      </View>
      {state === 'open' && (
        <View
          id={`wish-${wish.id}`}
          className={supported ? 'chip chip-on' : 'chip'}
          hoverClass="pressed"
          {...aria('checkbox', supported)}
          onClick={onToggle}
        >
          {supported ? '我也要了' : '我也要'}
        </View>
      )}
    </View>
  );
}
