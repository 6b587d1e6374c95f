import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getEnrolment, type Enrolment } from '@nuanxin/shared-types';
import { Button, Notice, OfflineStrip, Screen, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { enrolmentStanding } from '@/lib/enrolment-standing';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { SessionList } from '../course/SessionList';
import { CertificateCard } from './CertificateCard';
import { NextSession } from './NextSession';
import { PlacementCard } from './PlacementCard';
import { SessionStanding } from './SessionStanding';
import { Withdraw } from './Withdraw';
import './index.scss';

/** 我的课程: how the enrolment stands, the code of the next session, and what came of it. */
export default function EnrolmentPage() {
  const { id = '' } = useRouter().params;
  const cell = usePageCell(() => memoryCell<Kept<Enrolment>>());
  const { value, at, offline, refusal } = useLoaded(cell, () => call(getEnrolment, { id }), id);
  const know = (enrolment: Enrolment) => cell.set({ value: enrolment, at: now() });
  return (
    <Screen
      title="我的课程"
      bar={
        value?.status === 'to_mend' && (
          <Button icon="camera" id="enrolment-mend" onClick={() => go.mend(id)}>
            补材料
          </Button>
        )
      }
    >
      {offline && at !== null && <OfflineStrip at={at} />}
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={3} />}
      {value && <Shown enrolment={value} onKnow={know} />}
    </Screen>
  );
}

function Shown({ enrolment, onKnow }: { enrolment: Enrolment; onKnow: (enrolment: Enrolment) => void }) {
  const { offering, number, status, reason, position, sessions, attended, missed, score, certificate } = enrolment;
  const { tone, says, next } = enrolmentStanding(status);
  const live = ['applied', 'to_mend', 'waiting', 'accepted'].includes(status);
  const begun = attended + missed > 0;
  return (
    <>
      <View className="enrolment-head" hoverClass="pressed" onClick={() => go.offering(offering.id)}>
        <View className="title">{offering.name}</View>
        <View className="note">报名号 {number}</View>
      </View>
      <Notice
        id="enrolment-standing"
        tone={tone}
        says={position > 0 ? `候补第 ${position} 位` : says}
        next={[reason, next].filter(Boolean).join('。')}
      />
      {certificate && <CertificateCard certificate={certificate} />}
      {status === 'accepted' && <NextSession sessions={sessions} />}
      {(begun || score !== null) && (
        <View className="card gap" id="enrolment-figures">
          <View className="head">
            来了 {attended} 次{missed > 0 && `，缺 ${missed} 次`}
          </View>
          {score !== null && <View className="note">考试 {score} 分</View>}
        </View>
      )}
      <SessionList sessions={sessions} beside={(it) => <SessionStanding session={it} />} />
      {status === 'completed' && <PlacementCard enrolment={enrolment} onKnow={onKnow} />}
      {live && <Withdraw enrolment={enrolment} onKnow={onKnow} />}
    </>
  );
}
