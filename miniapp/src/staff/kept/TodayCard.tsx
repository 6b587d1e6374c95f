import { View } from '@tarojs/components';
import { useState } from 'react';
import { confirmPlace, reopen, type KeptPlace, type Opening } from '@nuanxin/shared-types';
import { Button, Notice, OpenWords } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';
import { ClosingSheet } from './ClosingSheet';
import { DayHoursSheet } from './DayHoursSheet';
import { useOpening } from './use-opening';

/** How the place stands today, and what its keeper can say of it. */
export function TodayCard(props: { place: KeptPlace['place']; truth: KeptPlace['truth']; onChange: () => void }) {
  const { place, truth, onChange } = props;
  const { id } = place;
  const { opening, know } = useOpening(id, truth.words);
  const [asking, setAsking] = useState<'close' | 'hours' | null>(null);
  const [said, setSaid] = useState(false);
  const act = useAct();
  const learn = (fresh: Opening) => {
    setAsking(null);
    know(fresh);
    onChange();
  };
  const confirm = () =>
    act.run({ id, confirmed: said }, async (requestId) => {
      await call(confirmPlace, { id, requestId });
      setSaid(true);
      onChange();
    });
  const today = opening?.exceptions.find((it) => it.day === opening.today);
  const asUsual = () =>
    act.run({ id, asUsual: today?.at }, async (requestId) => learn(await call(reopen, { id, requestId })));
  return (
    <View className="card kept" id={`kept-${id}`}>
      <View className="head">{place.name}</View>
      {opening && <OpenWords state={opening.state} />}
      <View className="note">{truth.words}</View>
      {today && (
        <View className="note care">
          今天改成 {today.words}：{today.reason}
        </View>
      )}
      {act.trouble && <Notice {...act.trouble} id="kept-trouble" />}
      <View className="kept-acts">
        <Button small icon="ok" id="kept-open" busy={act.busy} onClick={confirm}>
          {said ? '门开着，说过了' : '门开着'}
        </Button>
        {today ? (
          <Button small look="soft" id="kept-usual" busy={act.busy} onClick={asUsual}>
            照平常开
          </Button>
        ) : (
          <Button small look="soft" id="kept-close" onClick={() => setAsking('close')}>
            现在关门
          </Button>
        )}
        <Button small look="soft" id="kept-hours" onClick={() => setAsking('hours')}>
          改今天的时间
        </Button>
      </View>
      {asking === 'close' && <ClosingSheet id={id} onDone={learn} onClose={() => setAsking(null)} />}
      {asking === 'hours' && opening && (
        <DayHoursSheet id={id} opening={opening} onDone={learn} onClose={() => setAsking(null)} />
      )}
    </View>
  );
}
