import { View } from '@tarojs/components';
import { reportAbsence, type DeskDay } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Choices, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';
import { TimePick } from '../TimePick';
import { awayOf, isForward, isHit, PARTS, type Part } from './absence';

const REASONS = ['师傅病了', '家里有急事', '路上耽搁了', '别的原因'];

/** 我今天来不了, or not all day: everybody who booked is told and offered another time or somebody else. */
export function AbsenceSheet(props: { providerId: string; day: DeskDay; onDone: () => void; onClose: () => void }) {
  const { providerId, day, onDone, onClose } = props;
  const [part, pick] = useState<Part>('day');
  const [from, setFrom] = useState('14:00');
  const [to, setTo] = useState('15:00');
  const [reason, choose] = useState('');
  const [told, tell] = useState<number | null>(null);
  const report = useAct();
  const away = awayOf(part, from, to);
  const mine = day.rows.filter((it) => it.providerId === providerId && it.status === 'booked');
  const waiting = mine.filter((it) => isHit(it, day.day, away)).length;
  const send = () => {
    const body = { providerId, day: day.day, reason, ...away };
    report.run(body, async (requestId) => {
      tell((await call(reportAbsence, { ...body, requestId })).displaced);
      onDone();
    });
  };
  if (told !== null)
    return (
      <Sheet title="请好假了" close="知道了" onClose={onClose}>
        <View id="absence-told">
          {told > 0 ? `${told} 位约了你的人已经通知，可以换时间或者换师傅。` : '这段时间没有人约你。'}
        </View>
      </Sheet>
    );
  const problem = isForward(away) ? (reason === '' ? '先选原因' : null) : '回来的时间早了，改一下';
  return (
    <Sheet
      title="今天来不了？"
      close="还是来"
      onClose={onClose}
      acts={
        <Button id="absence-send" busy={report.busy || problem !== null} onClick={send}>
          {problem ?? (waiting > 0 ? `告诉约了我的 ${waiting} 位` : '请假')}
        </Button>
      }
    >
      {report.trouble && <Notice {...report.trouble} />}
      <Choices id="absence-part" label="多久" options={PARTS} chosen={part} onChoose={(code) => pick(code as Part)} />
      {part !== 'day' && (
        <View className="away-times">
          {part !== 'until' && <TimePick id="absence-from" label="几点走" value={from} onChange={setFrom} />}
          {part !== 'from' && (
            <TimePick id="absence-to" label={part === 'until' ? '几点到' : '几点回来'} value={to} onChange={setTo} />
          )}
        </View>
      )}
      <Choices
        id="absence-reason"
        label="为什么，约了的人看得到"
        options={REASONS.map((name) => ({ code: name, name }))}
        chosen={reason}
        onChoose={choose}
      />
    </Sheet>
  );
}
