import { View } from '@tarojs/components';
import { leaveLottery, type DrawResult, type LotteryEntry } from '@nuanxin/shared-types';
import { AppointmentHead, Button, Notice, Tag, type Tone } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { useAct } from '@/lib/use-act';

const RESULTS: Record<DrawResult, { tone: Tone; words: string }> = {
  won: { tone: 'ok', words: '摇中了' },
  reserve: { tone: 'wait', words: '没摇中，在候补' },
  void: { tone: 'plain', words: '没排上' },
};

/** 摇号: my number, when it is drawn, and how it came out. */
export function EntryCard({ entry, now, onChange }: { entry: LotteryEntry; now: number; onChange: () => void }) {
  const { id, number, drawAt, result, sessionId } = entry;
  const leave = useAct();
  const { tone, words }: { tone: Tone; words: string } = result
    ? RESULTS[result]
    : { tone: 'wait', words: now < drawAt ? `${whenWords(drawAt, now)} 摇号` : '正在摇号' };
  return (
    <View className="card booking" id={`entry-${id}`}>
      <AppointmentHead of={entry} now={now}>
        <View className="note">你的号：{number}</View>
        <Tag tone={tone}>{words}</Tag>
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
