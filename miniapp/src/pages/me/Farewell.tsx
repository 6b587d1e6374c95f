import { View } from '@tarojs/components';
import { erase, leave } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, Sheet } from '@/components';
import { call, ifAnswered, wordsOf } from '@/lib/api';
import { newRequestId } from '@/lib/ids';
import { refreshMe } from '@/lib/session';
import { forgetPerson, kept } from '@/lib/store';

export type FarewellKind = 'leave' | 'erase';

const WORDS = {
  leave: {
    title: '退会',
    body: ['退会后不能再领，领取码马上失效。', '以后想回来，再入会就行，不用重新核对身份。'],
    first: '我要退会',
    last: '确认退会',
  },
  erase: {
    title: '删除我的信息',
    body: [
      '姓名、身份证号、手机号全部删掉，找不回来。',
      '有徽章、荣誉的一起删掉，要用得重新登记。',
      '领过多少还在账上，但不再连着你的名字。',
    ],
    first: '我要删除',
    last: '确认删除，不能恢复',
  },
};

/** Leaving and erasing, each in two steps, so that no single slip does it. */
export function Farewell({ kind, onClose }: { kind: FarewellKind; onClose: () => void }) {
  const { title, body, first, last } = WORDS[kind];
  const [sure, setSure] = useState(false);
  const [requestId] = useState(newRequestId);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ says: string; next: string } | null>(null);

  const part = async () => {
    setBusy(true);
    try {
      await call(kind === 'leave' ? leave : erase, { requestId });
      kept.programmes.set(null);
      if (kind === 'erase') forgetPerson();
      await ifAnswered(refreshMe());
      onClose();
    } catch (error) {
      setTrouble(wordsOf(error));
      setBusy(false);
    }
  };

  return (
    <Sheet
      title={title}
      onClose={onClose}
      close="先不了"
      acts={
        <>
          {trouble && <Notice {...trouble} />}
          <Button
            look="danger"
            id={`${kind}-${sure ? 'confirm' : 'first'}`}
            busy={busy}
            onClick={() => (sure ? void part() : setSure(true))}
          >
            {sure ? last : first}
          </Button>
        </>
      }
    >
      {body.map((line) => (
        <View key={line} className="sheet-paragraph">
          {line}
        </View>
      ))}
    </Sheet>
  );
}
