import { View } from '@tarojs/components';
import { enrol, type Course, type EnrolmentStatus } from '@nuanxin/shared-types';
import { Button, Notice } from '@/components';
import { call } from '@/lib/api';
import { enrolmentStanding } from '@/lib/enrolment-standing';
import { go } from '@/lib/go';
import { useAct } from '@/lib/use-act';
import { withPerson } from '@/lib/with-person';
import { Instead, NotForMe } from '../offering/NotForMe';
import { Facts } from './Facts';
import { SessionList } from './SessionList';

/** Over, in one way or another: one may enrol again. */
const OVER: EnrolmentStatus[] = ['declined', 'withdrawn', 'called_off'];

/** An offering whose sessions are taken as a whole (课程). */
export const CourseFace = { Body, Bar };

function Body({ course }: { course: Course }) {
  const standing = course.mine && enrolmentStanding(course.mine.status);
  return (
    <>
      {standing && <Notice id="course-mine" tone={standing.tone} says={standing.says} next={standing.next} />}
      <Facts course={course} />
      <SessionList sessions={course.sessions} />
    </>
  );
}

function Bar({ course }: { course: Course }) {
  const { offering, rule, mine, refusal, price, accepted, capacity } = course;
  const { busy, trouble, run } = useAct();
  if (mine && !OVER.includes(mine.status))
    return (
      <Button id="course-enrolment" onClick={() => go.enrolment(mine.id)}>
        看我的报名
      </Button>
    );
  if (refusal)
    return (
      <>
        <NotForMe refusal={refusal} />
        <Instead instead={null} />
      </>
    );
  const apply = () =>
    withPerson(() => {
      if (rule.documents.length > 0) return go.enrol(offering.id);
      run(offering.id, async (requestId) => {
        const { id } = await call(enrol, { requestId, offeringId: offering.id, documents: [] });
        go.enrolled(id);
      });
    });
  return (
    <>
      {trouble && <Notice {...trouble} id="course-trouble" />}
      {price && (
        <View className="price">
          <View className="head">
            全程 <View className={price.fen === 0 ? 'price-free' : 'price-fen'}>{price.words}</View>
          </View>
          {accepted >= capacity && <View className="note">位子满了，排候补</View>}
        </View>
      )}
      <Button id="course-enrol" busy={busy} onClick={apply}>
        {rule.documents.length > 0 ? `报名，要拍 ${rule.documents.length} 样材料` : '报名'}
      </Button>
    </>
  );
}
