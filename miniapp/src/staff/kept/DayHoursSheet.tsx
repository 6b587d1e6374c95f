import { View } from '@tarojs/components';
import { useState } from 'react';
import { setDayHours, type Band, type Opening } from '@nuanxin/shared-types';
import { Button, Choices, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';
import { REASONS } from './ClosingSheet';
import { TimePick } from '../TimePick';

const DAY_MINUTES = 1440;

/** `HH:MM` of both ends as a band; past midnight where the end is not after the start. */
function bandOf(from: string, to: string): Band {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const [start, end] = [minutes(from), minutes(to)];
  return { from: start, to: end > start ? end : end + DAY_MINUTES };
}

/** 改今天的时间: from when to when, and why. */
export function DayHoursSheet(props: {
  id: string;
  opening: Opening;
  onDone: (opening: Opening) => void;
  onClose: () => void;
}) {
  const { id, opening, onDone, onClose } = props;
  const [from, setFrom] = useState('08:00');
  const [to, setTo] = useState('22:00');
  const [reason, choose] = useState('');
  const change = useAct();
  const send = () => {
    const body = { id, day: opening.today, bands: [bandOf(from, to)], reason };
    change.run(body, async (requestId) => onDone(await call(setDayHours, { ...body, requestId })));
  };
  return (
    <Sheet
      title="今天几点开"
      close="不改了"
      onClose={onClose}
      acts={
        <Button id="hours-send" busy={change.busy || reason === ''} onClick={send}>
          {reason ? `今天 ${from} 到 ${to}` : '先选原因'}
        </Button>
      }
    >
      {change.trouble && <Notice {...change.trouble} id="hours-trouble" />}
      <View className="note">平常是 {opening.usualToday}</View>
      <View className="kept-times">
        <TimePick id="hours-from" label="开门" value={from} onChange={setFrom} />
        <TimePick id="hours-to" label="关门" value={to} onChange={setTo} />
      </View>
      <Choices
        id="hours-reason"
        label="为什么，工友看得到"
        options={REASONS.map((name) => ({ code: name, name }))}
        chosen={reason}
        onChoose={choose}
      />
    </Sheet>
  );
}
