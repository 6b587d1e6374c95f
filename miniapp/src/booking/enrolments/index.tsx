import { listMyPairs, type MyPair } from '@nuanxin/shared-types';
import { Button, Empty, EnrolmentCard, Notice, Screen, SectionHead, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { useMyEnrolments } from '@/lib/my-enrolments';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { PairCard } from './PairCard';
import './index.scss';

/** 我的课程: all I ever enrolled for, newest first; and with whom I learn a craft or whom I teach one. */
export default function EnrolmentsPage() {
  const { value, offline, refusal } = useMyEnrolments();
  const cell = usePageCell(() => memoryCell<Kept<MyPair[]>>());
  const pairs = useLoaded(cell, async () => (await call(listMyPairs, {})).rows, '');
  return (
    <Screen title="我的课程">
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {value?.length === 0 && (
        <Empty says="还没报过课">
          <Button look="soft" small id="enrolments-offerings" onClick={go.offerings}>
            看看能报什么
          </Button>
        </Empty>
      )}
      {value?.map((it) => (
        <EnrolmentCard key={it.id} enrolment={it} />
      ))}
      {pairs.value && pairs.value.length > 0 && <SectionHead title="师徒结对" />}
      {pairs.value?.map((it) => (
        <PairCard key={it.id} pair={it} onChange={pairs.reload} />
      ))}
    </Screen>
  );
}
