import { View } from '@tarojs/components';
import { acceptTransfer, refuseTransfer, type UnionTransfer } from '@nuanxin/shared-types';
import { Button, Notice } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';

/** A transfer that waits: the union asked and I answer, or I asked and may withdraw. */
export function Waiting({ transfer, onChanged }: { transfer: UnionTransfer; onChanged: () => void }) {
  const { busy, trouble, run } = useAct();
  const { id, to, reason, askedBy } = transfer;
  const mine = askedBy === 'member';
  const accept = () =>
    run(['accept', id], async (requestId) => {
      await call(acceptTransfer, { id, requestId });
      onChanged();
    });
  const refuse = () =>
    run(['refuse', id], async (requestId) => {
      await call(refuseTransfer, { id, requestId, reason: mine ? '本人撤回' : '本人不同意' });
      onChanged();
    });
  return (
    <View className="card gap" id="transfer-waiting">
      <View className="note">{mine ? '你申请转到，等那边的工会答复' : '工会提出，请你转到'}</View>
      <View className="title">{to.name}</View>
      <View className="note transfer-why">原因：{reason}</View>
      {trouble && <Notice {...trouble} id="transfer-trouble" />}
      {!mine && (
        <>
          <View className="note">转过去以后会员号不变，该领的照样领。不同意也不影响。</View>
          <View className="gap">
            <Button id="transfer-accept" busy={busy} onClick={accept}>
              同意转会
            </Button>
          </View>
        </>
      )}
      <View className="gap">
        <Button look="line" id="transfer-refuse" busy={busy} onClick={refuse}>
          {mine ? '撤回申请' : '不同意'}
        </Button>
      </View>
    </View>
  );
}
