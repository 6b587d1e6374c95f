import { View } from '@tarojs/components';
import { appealPause, type BookingPause } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';
import { dayOf, dayWords } from '@/lib/words';

const APPEALS = {
  none: null,
  asked: '申诉交上去了，工会会答复',
  lifted: '申诉通过，可以约了',
  upheld: '申诉没有通过',
} as const;

/** Why nothing can be booked for a while, and a way to say why one did not come. */
export function PauseCard({ pause, onChange }: { pause: BookingPause; onChange: () => void }) {
  const { id, offering, missed, until, appeal, answer } = pause;
  const [asking, setAsking] = useState(false);
  const said = APPEALS[appeal];
  return (
    <View className="card booking" id={`pause-${id}`}>
      <View className="head bad">
        {missed} 次约了没来，暂停到 {dayWords(dayOf(until))}
      </View>
      <View className="note">最近一次是{offering}。到日子自己恢复。</View>
      {said && (
        <View className="note strong">
          {said}
          {answer && `：${answer}`}
        </View>
      )}
      {appeal === 'none' && (
        <View className="gap">
          <Button look="soft" small id={`pause-appeal-${id}`} onClick={() => setAsking(true)}>
            有特殊情况，申诉
          </Button>
        </View>
      )}
      {asking && <AppealSheet id={id} onDone={onChange} onClose={() => setAsking(false)} />}
    </View>
  );
}

function AppealSheet({ id, onDone, onClose }: { id: string; onDone: () => void; onClose: () => void }) {
  const [words, setWords] = useState('');
  const ask = useAct();
  const send = () =>
    ask.run([id, words], async (requestId) => {
      await call(appealPause, { id, requestId, words: words.trim() });
      onClose();
      onDone();
    });
  return (
    <Sheet
      title="当时怎么了？"
      close="先不申诉"
      onClose={onClose}
      acts={
        <Button id="appeal-send" busy={ask.busy || words.trim().length < 2} onClick={send}>
          交上去
        </Button>
      }
    >
      {ask.trouble && <Notice {...ask.trouble} />}
      <Field
        id="appeal-words"
        label="说一句就行"
        maxLength={500}
        placeholder="比如：那天路上出了事故"
        value={words}
        onChange={setWords}
      />
    </Sheet>
  );
}
