import { View } from '@tarojs/components';
import { getMyTransfer, type UnionTransfer } from '@nuanxin/shared-types';
import { Notice, Screen, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { refreshMe } from '@/lib/session';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { AskForm } from './AskForm';
import { Waiting } from './Waiting';
import './index.scss';

interface Mine {
  waiting: UnionTransfer | null;
  last: UnionTransfer | null;
}
const ENDS = {
  accepted: { tone: 'ok', says: '转好了', next: '会员码和领取记录都跟着走' },
  refused: { tone: 'warn', says: '没转成', next: '可以问工会，也可以再申请' },
  withdrawn: { tone: 'warn', says: '撤回了', next: '会员关系没变' },
} as const;

/** 转会: answering what the union asked, or asking for it oneself. */
export default function TransferPage() {
  const page = useLoaded(
    usePageCell(() => memoryCell<Kept<Mine>>()),
    () => call(getMyTransfer, {}),
    '',
  );
  const union = useCell(kept.me)?.member?.union;
  const changed = () => {
    page.reload();
    // The card names the union.
    void refreshMe().catch(() => undefined);
  };
  const mine = page.value;
  const end = mine?.last && mine.last.status !== 'asked' ? ENDS[mine.last.status] : null;
  return (
    <Screen title="转会">
      {page.offline && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!mine && !page.offline && !page.refusal && <Skeleton rows={2} />}
      {mine && union && (
        <View className="card" id="transfer-now">
          <View className="note">现在的工会</View>
          <View className="head">{union.name}</View>
        </View>
      )}
      {mine && !mine.waiting && end && (
        <View className="gap">
          <Notice
            tone={end.tone}
            says={`${end.says}：${mine.last?.to.name ?? ''}`}
            next={end.next}
            id="transfer-last"
          />
        </View>
      )}
      {mine && !union && (
        <Notice tone="warn" says="还不是会员" next="先在首页入会，以后换地方送单再来转会" id="transfer-no-member" />
      )}
      {mine?.waiting && <Waiting transfer={mine.waiting} onChanged={changed} />}
      {mine && !mine.waiting && union && <AskForm from={union.id} onAsked={changed} />}
    </Screen>
  );
}
