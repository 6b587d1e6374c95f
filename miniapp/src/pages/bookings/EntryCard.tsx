import { View } from '@tarojs/components';
import { leaveLottery, type LotteryEntry } from '@nuanxin/shared-types';
import { AppointmentHead, Button, Notice, Tag } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { useAct } from '@/lib/use-act';

/** 摇号: my number and when it is drawn. Drawn, it is a booking or a place on the waiting list; else it could not count. */
export function EntryCard({ entry, now, onChange }: { entry: LotteryEntry; now: number; onChange: () => void }) {
  const { id, number, drawAt, result, sessionId } = entry;
  const leave = useAct();
  const drawing = now < drawAt ? `${whenWords(drawAt, now)} 摇号` : '正在摇号';
  return (
    <View className="card booking" id={`entry-${id}`}>
      <AppointmentHead of={entry} now={now}>
        {entry.dependant && <View className="note strong">给{entry.dependant.name}</View>}
        <View className="note">你的号：{number}</View>
        {result === null ? <Tag tone="wait">{drawing}</Tag> : <Tag tone="plain">没排上</Tag>}
      </AppointmentHead>
      {leave.trouble && (
        <View className="gap">
          <Notice {...leave.trouble} />
        </View>
      )}
      <View className="booking-acts">
        {result === null && now < drawAt && (
          <Button
            look="line"
            small
            busy={leave.busy}
            id={`entry-leave-${id}`}
            onClick={() =>
              leave.run(id, async (requestId) => {
                await call(leaveLottery, { id, requestId });
                onChange();
              })
            }
          >
            不参加了
          </Button>
        )}
        {sessionId && (
          <Button look="soft" small id={`entry-list-${id}`} onClick={() => go.lottery(sessionId)}>
            看摇号公示
          </Button>
        )}
      </View>
    </View>
  );
}
