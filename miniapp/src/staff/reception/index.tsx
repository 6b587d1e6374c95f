import { View } from '@tarojs/components';
import type { Offering, StopFacts } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Empty, Notice, OfflineStrip, Pick, Screen, Skeleton } from '@/components';
import { go } from '@/lib/go';
import { kept, useCell } from '@/lib/store';
import { dayWords } from '@/lib/words';
import { AbsenceSheet } from './AbsenceSheet';
import { AtDoor } from './AtDoor';
import { DayList } from './DayList';
import { RefusedTaps } from './RefusedTaps';
import { useReception, type Reception } from './use-reception';
import { WalkInSheet } from './WalkInSheet';
import './reception.scss';

/** 接待: today's list for whoever serves, the scan at the door, and the day one cannot come. */
export default function ReceptionPage() {
  const signedIn = useCell(kept.session) !== null;
  const reception = useReception();
  const [doing, act] = useState<'list' | 'scan' | 'walk-in' | 'absence'>('list');
  const { desk, day } = reception;
  const ready = signedIn && desk !== null && day.value !== null;
  return (
    <Screen
      title="接待预约"
      bar={
        ready &&
        doing !== 'scan' && (
          <View className="reception-bar">
            <Button look="line" id="reception-walk-in" onClick={() => act('walk-in')}>
              现场来的
            </Button>
            <Button icon="code" id="reception-scan" onClick={() => act('scan')}>
              扫签到码
            </Button>
          </View>
        )
      }
    >
      {!signedIn && <SignInFirst />}
      {signedIn && <Trouble reception={reception} />}
      {ready && doing === 'scan' && <AtDoor reception={reception} desk={desk} onBack={() => act('list')} />}
      {ready && doing !== 'scan' && (
        <>
          <DeskPick reception={reception} />
          <RefusedTaps />
          <DayList reception={reception} desk={desk} />
          <OfThisKind offering={reception.offering} stops={reception.stops} />
          {desk.providerId && (
            <View className="gap">
              <Button look="line" small id="reception-absence" onClick={() => act('absence')}>
                我今天来不了，或要走开
              </Button>
            </View>
          )}
        </>
      )}
      {ready && doing === 'walk-in' && (
        <WalkInSheet
          desk={desk}
          free={day.value?.free ?? []}
          onDone={() => {
            act('list');
            day.reload();
          }}
          onClose={() => act('list')}
        />
      )}
      {ready && doing === 'absence' && desk.providerId && day.value && (
        <AbsenceSheet providerId={desk.providerId} day={day.value} onDone={day.reload} onClose={() => act('list')} />
      )}
    </Screen>
  );
}

/** What else there is to do: of a course, where children are handed over, at a stop of the bus. */
function OfThisKind({ offering, stops }: { offering: Offering | null; stops: StopFacts[] }) {
  return (
    <View className="reception-more">
      {offering?.children?.pickUp && (
        <Button look="soft" small icon="baby" id="reception-pickup" onClick={() => go.pickUps(offering.id)}>
          接孩子
        </Button>
      )}
      {offering?.course && (
        <Button look="soft" small icon="book" id="reception-class" onClick={() => go.classList(offering.id)}>
          全班考勤
        </Button>
      )}
      {stops.map(({ id, team, day }) => (
        <Button key={id} look="soft" small icon="truck" id={`reception-stop-${id}`} onClick={() => go.deskStop(id)}>
          {dayWords(day)} {team}
        </Button>
      ))}
    </View>
  );
}

function SignInFirst() {
  return (
    <Empty says="先登录，再看名单" note="用工会登记的手机号">
      <Button small id="reception-sign-in" onClick={go.login}>
        登录
      </Button>
    </Empty>
  );
}

function Trouble({ reception: { desks, desk, day } }: { reception: Reception }) {
  const refusal = desks.refusal ?? day.refusal;
  if (refusal) return <Notice says={refusal.says} next={refusal.next} />;
  if (desks.value?.length === 0) return <Empty says="还没有你接待的项目" note="请工会在工作台上把你加进去" />;
  if (desks.offline || day.offline) {
    if (day.value && day.at !== null) return <OfflineStrip at={day.at} />;
    return <Notice tone="warn" says="没网，名单还没下载过" next="连上网，这里会自己打开" />;
  }
  return desk && day.value ? null : <Skeleton rows={3} />;
}

function DeskPick({ reception: { desks, desk, pick } }: { reception: Reception }) {
  if (!desks.value || desks.value.length < 2) return null;
  return (
    <Pick
      id="reception-desk"
      label="项目"
      placeholder="选一个"
      options={desks.value.map((it) => ({ id: it.offering.id, name: `${it.offering.name}，${it.place.name}` }))}
      chosen={desk?.offering.id ?? ''}
      onChoose={pick}
    />
  );
}
