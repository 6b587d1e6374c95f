import { View } from '@tarojs/components';
import { withdrawEnrolment, type Enrolment } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';

/** 退出课程: gives back the seats of all sessions to come. */
export function Withdraw({ enrolment, onKnow }: { enrolment: Enrolment; onKnow: (enrolment: Enrolment) => void }) {
  const [asking, ask] = useState(false);
  const leave = useAct();
  const { id, offering } = enrolment;
  const send = () =>
    leave.run(id, async (requestId) => {
      onKnow(await call(withdrawEnrolment, { id, requestId }));
      ask(false);
    });
  return (
    <View className="gap">
      <Button look="line" small id="enrolment-withdraw" onClick={() => ask(true)}>
        不上了，退出
      </Button>
      {asking && (
        <Sheet
          title={`退出${offering.name}？`}
          close="还是上"
          onClose={() => ask(false)}
          acts={
            <Button look="danger" id="withdraw-send" busy={leave.busy} onClick={send}>
              退出
            </Button>
          }
        >
          {leave.trouble && <Notice {...leave.trouble} />}
          <View>后面的课都不用来了，位子给下一位候补。</View>
        </Sheet>
      )}
    </View>
  );
}
