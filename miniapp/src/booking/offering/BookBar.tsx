import { View } from '@tarojs/components';
import type { Price } from '@nuanxin/shared-types';
import { Button, Notice } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { now } from '@/lib/clock';
import { kept, useCell } from '@/lib/store';
import { weekdayOf } from '@/lib/words';
import type { BookAct } from './use-book';
import type { Chosen } from './times';

/** What I pay, and the one button. */
export function BookBar(props: {
  day: string | null;
  price: Price | null;
  /** What the same costs on other days, where that differs. */
  usual: string | null;
  chosen: Chosen | null;
  /** Another time for a booking there is. */
  moves: boolean;
  act: BookAct;
}) {
  const { day, price, usual, chosen, moves, act } = props;
  const member = useCell(kept.me)?.member;
  const who = member && usual ? `你是${member.category.name}，` : '';
  return (
    <>
      {act.trouble && <Notice {...act.trouble} id="book-trouble" />}
      {price && (
        <View className="price">
          <View className="head">
            {who}
            {day && weekdayOf(day)} <View className={price.fen === 0 ? 'price-free' : 'price-fen'}>{price.words}</View>
          </View>
          {usual && <View className="note">{usual}</View>}
        </View>
      )}
      <Button id="book" look={chosen ? 'main' : 'soft'} busy={act.busy} onClick={() => chosen && act.run(chosen)}>
        {chosen ? actWords(chosen, moves) : '先选时间'}
      </Button>
    </>
  );
}

/** What the button does with what is chosen. */
function actWords({ startsAt, free, waiting, drawAt }: Chosen, moves: boolean): string {
  const when = whenWords(startsAt, now());
  if (drawAt !== null) return `报名摇号，${whenWords(drawAt, now())} 出结果`;
  if (free === 0) return waiting > 0 ? `排${when} 的候补，前面 ${waiting} 人` : `排${when} 的候补`;
  return moves ? `改到${when}` : `约${when}`;
}
