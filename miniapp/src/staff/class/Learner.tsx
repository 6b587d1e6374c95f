import { View } from '@tarojs/components';
import { recordPresence, type CourseSession, type LearnerRow } from '@nuanxin/shared-types';
import { Button, Notice, Tag } from '@/components';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { useAct } from '@/lib/use-act';

/** One of the class in one session: came or did not come; a wrong tap is mended by the other. */
export function Learner(props: {
  row: LearnerRow;
  session: CourseSession;
  mark: LearnerRow['marks'][number];
  onMarked: () => void;
}) {
  const { row, session, mark, onMarked } = props;
  const { busy, trouble, run } = useAct();
  const begun = now() >= session.startsAt && session.status === 'planned';
  const tell = (present: boolean) =>
    run([mark?.bookingId, present], async (requestId) => {
      if (!mark) return;
      await call(recordPresence, { requestId, bookingId: mark.bookingId, present, at: now() });
      onMarked();
    });
  return (
    <View className="card learner" id={`learner-${row.enrolmentId}`}>
      <View className="learner-head">
        <View className="grow">
          <View className="head">{row.name}</View>
          <View className="note">{factsOf(row)}</View>
        </View>
        {mark?.status === 'attended' && <Tag tone="ok">来了</Tag>}
        {mark?.status === 'missed' && <Tag tone="no">没来</Tag>}
        {mark === null && <Tag tone="plain">没排这次</Tag>}
      </View>
      {trouble && <Notice {...trouble} />}
      {mark && begun && (
        <View className="learner-acts">
          {mark.status !== 'missed' && (
            <Button look="line" small busy={busy} id={`learner-missed-${row.enrolmentId}`} onClick={() => tell(false)}>
              没来
            </Button>
          )}
          {mark.status !== 'attended' && (
            <Button look="soft" small busy={busy} id={`learner-came-${row.enrolmentId}`} onClick={() => tell(true)}>
              来了
            </Button>
          )}
        </View>
      )}
    </View>
  );
}

function factsOf({ category, attended, missed, score, certificate }: LearnerRow): string {
  const counted = attended + missed > 0 ? `来 ${attended} 次，缺 ${missed} 次` : '';
  return [category, counted, score !== null && `考试 ${score} 分`, certificate && '有证书'].filter(Boolean).join('，');
}
