import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getClassList, type ClassList, type CourseSession } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Empty, Notice, OfflineStrip, Pick, Screen, Skeleton } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { Learner } from './Learner';
import './class.scss';

/** 全班考勤: who was in which session, mended by a tap. */
export default function ClassPage() {
  const { id = '' } = useRouter().params;
  const cell = usePageCell(() => memoryCell<Kept<ClassList>>());
  const { value, at, offline, refusal, reload } = useLoaded(cell, () => call(getClassList, { id }), id);
  return (
    <Screen title="全班考勤">
      {offline && at !== null && <OfflineStrip at={at} />}
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={3} />}
      {value && <Shown list={value} onMarked={reload} />}
    </Screen>
  );
}

function Shown({ list, onMarked }: { list: ClassList; onMarked: () => void }) {
  const { offering, sessions, rows } = list;
  const [picked, pick] = useState<string | null>(null);
  const session = sessions.find((it) => it.id === picked) ?? current(sessions);
  if (!session) return <Empty says="还没有排课" note="请工会在工作台上排" />;
  const at = sessions.indexOf(session);
  const came = rows.filter((it) => it.marks[at]?.status === 'attended').length;
  return (
    <>
      <View className="head class-name">{offering.name}</View>
      <Pick
        id="class-session"
        label="哪一次课"
        placeholder="选一次"
        options={sessions.map((it, i) => ({
          id: it.id,
          name: `${i + 1}. ${whenWords(it.startsAt, now())} ${it.title}`,
        }))}
        chosen={session.id}
        onChoose={pick}
      />
      <View className="note class-name" id="class-came">
        {rows.length} 人，来了 {came} 人
      </View>
      {rows.length === 0 && <Empty says="还没有学员" note="工会审核通过的会在这里" />}
      {rows.map((it) => (
        <Learner key={it.enrolmentId} row={it} session={session} mark={it.marks[at] ?? null} onMarked={onMarked} />
      ))}
    </>
  );
}

/** The one that runs or was last; before the first the first. */
function current(sessions: CourseSession[]): CourseSession | undefined {
  const moment = now();
  return sessions.filter((it) => it.startsAt <= moment && it.status === 'planned').at(-1) ?? sessions[0];
}
