import { View } from '@tarojs/components';
import type { BookableSession } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import { DateTile, Empty, Tag } from '@/components';
import { hourWords, whenWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { now } from '@/lib/clock';

/** Times written down by themselves: one tap chooses, the bar below says what then. */
export function Sessions(props: {
  sessions: BookableSession[];
  chosen: string | undefined;
  /** What a seat is for. */
  seats: '个' | '队';
  /** What goes with the chosen one, right below it. */
  below: ReactNode;
  onChoose: (session: BookableSession) => void;
}) {
  const { sessions, chosen, seats, below, onChoose } = props;
  if (sessions.length === 0) return <Empty says="还没有场次" note="定了时间写在这里" />;
  return (
    <View className="gap">
      {sessions.map((it) => (
        <View key={it.id}>
          <Session it={it} on={it.id === chosen} seats={seats} onChoose={() => onChoose(it)} />
          {it.id === chosen && below}
        </View>
      ))}
    </View>
  );
}

function Session(props: { it: BookableSession; on: boolean; seats: string; onChoose: () => void }) {
  const { it, on, seats, onChoose } = props;
  const { id, title, startsAt, endsAt, provider, place, room, status, reason } = it;
  const cancelled = status === 'cancelled';
  const where = [provider?.name, place.name, room].filter(Boolean).join('，');
  return (
    <View
      id={`session-${id}`}
      className={on ? 'card session session-on' : 'card session'}
      hoverClass={cancelled ? 'none' : 'pressed'}
      {...aria('radio', on)}
      onClick={() => cancelled || onChoose()}
    >
      <DateTile at={startsAt} now={now()} />
      <View className="grow">
        <View className="head">
          {hourWords(startsAt)} 到 {hourWords(endsAt)}
        </View>
        {title && <View className="note">{title}</View>}
        <View className="note">{where}</View>
        {cancelled ? <Tag tone="plain">取消了{reason && `：${reason}`}</Tag> : <SeatWords it={it} seats={seats} />}
      </View>
    </View>
  );
}

function SeatWords({ it, seats }: { it: BookableSession; seats: string }) {
  const { free, waiting, drawAt, drawn, opensAt, price } = it;
  const moment = now();
  if (opensAt !== null && moment < opensAt) return <Tag tone="wait">{whenWords(opensAt, moment)} 开放</Tag>;
  if (drawAt !== null && !drawn) return <Tag tone="wait">{whenWords(drawAt, moment)} 摇号</Tag>;
  if (free === 0)
    return <Tag tone="plain">约满了{waiting > 0 && `，${waiting} ${seats === '队' ? '队' : '人'}候补`}</Tag>;
  return (
    <Tag tone={price?.fen === 0 ? 'lamp' : 'ok'}>
      {price ? `${price.words}，` : ''}还空 {free} {seats}
    </Tag>
  );
}
