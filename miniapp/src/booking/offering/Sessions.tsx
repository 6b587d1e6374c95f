import { View } from '@tarojs/components';
import type { BookableSession } from '@nuanxin/shared-types';
import { DateTile, Empty, Tag } from '@/components';
import { hourWords, whenWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { now } from '@/lib/clock';

/** Times written down by themselves: one tap chooses, the bar below says what then. */
export function Sessions(props: {
  sessions: BookableSession[];
  chosen: string | undefined;
  onChoose: (session: BookableSession) => void;
}) {
  const { sessions, chosen, onChoose } = props;
  if (sessions.length === 0) return <Empty says="还没有场次" note="定了时间写在这里" />;
  return (
    <View className="gap">
      {sessions.map((it) => (
        <Session key={it.id} it={it} on={it.id === chosen} onChoose={() => onChoose(it)} />
      ))}
    </View>
  );
}

function Session({ it, on, onChoose }: { it: BookableSession; on: boolean; onChoose: () => void }) {
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
        {cancelled ? <Tag tone="plain">取消了{reason && `：${reason}`}</Tag> : <SeatWords it={it} />}
      </View>
    </View>
  );
}

function SeatWords({ it: { free, waiting, drawAt, drawn, opensAt, price } }: { it: BookableSession }) {
  const moment = now();
  if (opensAt !== null && moment < opensAt) return <Tag tone="wait">{whenWords(opensAt, moment)} 开放</Tag>;
  if (drawAt !== null && !drawn) return <Tag tone="wait">{whenWords(drawAt, moment)} 摇号</Tag>;
  if (free === 0) return <Tag tone="plain">约满了{waiting > 0 && `，${waiting} 人候补`}</Tag>;
  return (
    <Tag tone={price?.fen === 0 ? 'lamp' : 'ok'}>
      {price ? `${price.words}，` : ''}还空 {free} 个
    </Tag>
  );
}
