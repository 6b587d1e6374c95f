import { Empty, EnrolmentCard, Notice, Screen, Skeleton } from '@/components';
import { useMyEnrolments } from '@/lib/my-enrolments';

/** 我的课程: all I ever enrolled for, newest first. */
export default function EnrolmentsPage() {
  const { value, offline, refusal } = useMyEnrolments();
  return (
    <Screen title="我的课程">
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {value?.length === 0 && <Empty says="还没报过课" note="能报的课在“预约”里" />}
      {value?.map((it) => (
        <EnrolmentCard key={it.id} enrolment={it} />
      ))}
    </Screen>
  );
}
