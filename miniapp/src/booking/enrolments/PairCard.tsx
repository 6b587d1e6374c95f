import { View } from '@tarojs/components';
import { answerPair, reviewPair, type MyPair, type PairStatus } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, RateSheet, Tag, type Tone } from '@/components';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { useAct } from '@/lib/use-act';
import { dayOf, dayWords } from '@/lib/words';

const STANDINGS: Record<PairStatus, { tone: Tone; words: string }> = {
  proposed: { tone: 'wait', words: '等双方同意' },
  running: { tone: 'ok', words: '正在带' },
  finished: { tone: 'ok', words: '出师了' },
  broken_off: { tone: 'plain', words: '结束了' },
};

/** 师徒: agreeing to it, and at the end a word about the other. */
export function PairCard({ pair, onChange }: { pair: MyPair; onChange: () => void }) {
  const { craft, goal, master, apprentice, startsOn, endsOn, status, side, agreed, reason, reviews } = pair;
  const [reviewing, review] = useState(false);
  const answer = useAct();
  const send = (agree: boolean) =>
    answer.run(agree, async (requestId) => {
      await call(answerPair, { id: pair.id, requestId, agree });
      onChange();
    });
  const { tone, words } = STANDINGS[status];
  const asked = status === 'proposed' && !agreed.includes(side);
  const over = status === 'finished' || (status === 'running' && dayOf(now()) >= endsOn);
  return (
    <View className="card pair" id={`pair-${pair.id}`}>
      <View className="head">
        {side === 'master' ? `带徒弟 ${apprentice}` : `跟师傅 ${master}`}，{craft}
      </View>
      {goal && <View className="note">学会：{goal}</View>}
      <View className="note">
        {dayWords(startsOn)}到 {dayWords(endsOn)}
      </View>
      <Tag tone={tone}>{[words, reason].filter(Boolean).join('：')}</Tag>
      {answer.trouble && <Notice {...answer.trouble} />}
      {asked && (
        <View className="pair-acts">
          <Button look="line" small busy={answer.busy} id={`pair-no-${pair.id}`} onClick={() => send(false)}>
            不合适
          </Button>
          <Button small busy={answer.busy} id={`pair-yes-${pair.id}`} onClick={() => send(true)}>
            同意
          </Button>
        </View>
      )}
      {over && !reviews.some((it) => it.by === side) && (
        <View className="gap">
          <Button look="soft" small icon="star" id={`pair-review-${pair.id}`} onClick={() => review(true)}>
            {side === 'master' ? '徒弟学得怎么样' : '师傅带得怎么样'}
          </Button>
        </View>
      )}
      {reviewing && (
        <RateSheet
          name={side === 'master' ? apprentice : master}
          seenBy="对方和工会看得到。"
          onClose={() => review(false)}
          send={async (rating) => {
            await call(reviewPair, { id: pair.id, ...rating });
            review(false);
            onChange();
          }}
        />
      )}
    </View>
  );
}
