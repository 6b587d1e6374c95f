import { View } from '@tarojs/components';
import { askTransfer, listUnionChoices, type UnionChoice } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { Button, Field, Notice, Pick, SectionHead } from '@/components';
import { call, ifAnswered } from '@/lib/api';
import { useAct } from '@/lib/use-act';

const SHORTEST_REASON = 2;

/** Asking for another union: which one, and why. */
export function AskForm({ from, onAsked }: { from: string; onAsked: () => void }) {
  const [unions, setUnions] = useState<UnionChoice[]>([]);
  const [toId, setToId] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, trouble, run } = useAct();
  useEffect(() => {
    void ifAnswered(call(listUnionChoices, {})).then((it) => setUnions(it?.rows ?? []));
  }, []);
  const problems = {
    to: toId ? null : '选一个工会',
    reason: reason.trim().length < SHORTEST_REASON ? '写一句，工会看得明白就行' : null,
  };
  const ask = () => {
    setTried(true);
    if (problems.to || problems.reason) return;
    const what = { toId, reason: reason.trim() };
    run(what, async (requestId) => {
      await call(askTransfer, { ...what, requestId });
      onAsked();
    });
  };
  return (
    <View>
      <SectionHead title="换一个工会" />
      <Pick
        id="transfer-to"
        label="转到"
        placeholder="选一个工会"
        options={unions.filter((it) => it.id !== from)}
        chosen={toId}
        problem={tried ? problems.to : null}
        onChoose={setToId}
      />
      <Field
        id="transfer-reason"
        label="为什么转"
        value={reason}
        placeholder="比如：换到西城送单"
        maxLength={200}
        problem={tried ? problems.reason : null}
        hint="那边的工会同意后才转，会员号不变"
        onChange={setReason}
      />
      {trouble && <Notice {...trouble} id="transfer-trouble" />}
      <Button id="transfer-ask" busy={busy} onClick={ask}>
        申请转会
      </Button>
    </View>
  );
}
