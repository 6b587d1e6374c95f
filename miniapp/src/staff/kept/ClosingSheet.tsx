import { useState } from 'react';
import { closeNow, type Opening } from '@nuanxin/shared-types';
import { Button, Choices, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';

export const REASONS = ['人手不够', '停水停电', '打扫消毒', '临时有事'] as const;

/** 现在关门: shut until today's hours are over, and why; the list and the map say it at once. */
export function ClosingSheet(props: { id: string; onDone: (opening: Opening) => void; onClose: () => void }) {
  const [reason, choose] = useState('');
  const close = useAct();
  const send = () => {
    const body = { id: props.id, reason };
    close.run(body, async (requestId) => props.onDone(await call(closeNow, { ...body, requestId })));
  };
  return (
    <Sheet
      title="今天不开了？"
      close="还开着"
      onClose={props.onClose}
      acts={
        <Button id="closing-send" busy={close.busy || reason === ''} onClick={send}>
          {reason ? '现在关门' : '先选原因'}
        </Button>
      }
    >
      {close.trouble && <Notice {...close.trouble} id="closing-trouble" />}
      <Choices
        id="closing-reason"
        label="为什么，工友看得到"
        options={REASONS.map((name) => ({ code: name, name }))}
        chosen={reason}
        onChoose={choose}
      />
    </Sheet>
  );
}
