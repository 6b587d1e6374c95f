import { View } from '@tarojs/components';
import type { Price, TeamSize } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { now } from '@/lib/clock';
import { kept, useCell } from '@/lib/store';
import { weekdayOf } from '@/lib/words';
import { TeamSheet } from './TeamSheet';
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
  /** Teams of so many take part; null: everybody for themselves. */
  team: TeamSize | null;
  /** What is to be chosen besides the time; null: nothing. */
  missing: string | null;
  act: BookAct;
}) {
  const { day, price, usual, chosen, moves, team, missing, act } = props;
  const [naming, name] = useState(false);
  const member = useCell(kept.me)?.member;
  const who = member && usual ? `你是${member.category.name}，` : '';
  const asTeam = Boolean(chosen && team && !moves && chosen.free > 0 && chosen.drawAt === null);
  const press = () => {
    if (!chosen || missing !== null) return;
    if (asTeam) name(true);
    else act.run(chosen);
  };
  return (
    <>
      {act.trouble && !naming && <Notice {...act.trouble} id="book-trouble" />}
      {price && (
        <View className="price">
          <View className="head">
            {who}
            {day && weekdayOf(day)} <View className={price.fen === 0 ? 'price-free' : 'price-fen'}>{price.words}</View>
          </View>
          {usual && <View className="note">{usual}</View>}
        </View>
      )}
      <Button id="book" look={chosen && missing === null ? 'main' : 'soft'} busy={act.busy} onClick={press}>
        {missing ?? (chosen ? actWords(chosen, moves, asTeam) : '先选时间')}
      </Button>
      {naming && chosen && team && !act.unknown && (
        <TeamSheet
          size={team}
          act={act}
          onName={(said) => act.run({ ...chosen, team: said })}
          onClose={() => name(false)}
        />
      )}
    </>
  );
}

/** What the button does with what is chosen. */
function actWords(
  { startsAt, free, waiting, drawAt, children, along }: Chosen,
  moves: boolean,
  asTeam: boolean,
): string {
  const when = whenWords(startsAt, now());
  if (drawAt !== null) return `报名摇号，${whenWords(drawAt, now())} 出结果`;
  if (free === 0) return waiting > 0 ? `排${when} 的候补，前面 ${waiting} 人` : `排${when} 的候补`;
  if (asTeam) return `报一队，${when}`;
  const seats = Math.max(1, children.length) + (along ? 1 : 0);
  if (seats > 1) return `一起约 ${seats} 个位，${when}`;
  return moves ? `改到${when}` : `约${when}`;
}
