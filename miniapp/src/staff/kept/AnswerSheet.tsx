import { View } from '@tarojs/components';
import { useState } from 'react';
import { answerPlaceCase, type PlaceCase } from '@nuanxin/shared-types';
import { Button, Choices, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { useAct } from '@/lib/use-act';
import { dayOf } from '@/lib/words';
import type { AnswerChoice } from './answers';

const DAY_MS = 24 * 3_600_000;
/** No day: nobody knows yet. */
const UNKNOWN = 'unknown';
const SPANS = [
  { code: '0', name: '今天' },
  { code: '1', name: '到明天' },
  { code: '6', name: '一个星期' },
] as const;

/** The second tap of an answer: what everybody who said so is told. */
export function AnswerSheet(props: {
  matter: PlaceCase;
  choice: AnswerChoice;
  onDone: () => void;
  onClose: () => void;
}) {
  const { matter, choice, onDone, onClose } = props;
  const [span, choose] = useState('0');
  const [words, setWords] = useState('');
  const answer = useAct();
  const send = () => {
    const until = choice.days && span !== UNKNOWN ? dayOf(now() + Number(span) * DAY_MS) : null;
    const body = {
      id: matter.id,
      kind: choice.kind,
      ...(until && { until }),
      ...(words.trim() && { words: words.trim() }),
    };
    answer.run(body, async (requestId) => {
      await call(answerPlaceCase, { ...body, requestId });
      onDone();
    });
  };
  return (
    <Sheet
      title={choice.words}
      close="再看看"
      onClose={onClose}
      acts={
        <Button id="answer-send" busy={answer.busy} onClick={send}>
          告诉他们
        </Button>
      }
    >
      {answer.trouble && <Notice {...answer.trouble} id="answer-trouble" />}
      <View className="note">
        {matter.people} 位工友说的，都会收到这句话{choice.kind === 'closed_until' ? '，地图上也会写明' : ''}。
      </View>
      {choice.days && (
        <View className="gap">
          <Choices
            id="answer-until"
            label="到哪天"
            options={choice.kind === 'broken_until' ? [...SPANS, { code: UNKNOWN, name: '说不准' }] : [...SPANS]}
            chosen={span}
            onChoose={choose}
          />
        </View>
      )}
      <View className="gap">
        <Field id="answer-words" label="补一句（可以不写）" maxLength={100} value={words} onChange={setWords} />
      </View>
    </Sheet>
  );
}
