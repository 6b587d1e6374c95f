import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { getTeam, type Team } from '@nuanxin/shared-types';
import { useState } from 'react';
import { AppointmentHead, Button, Notice, Screen, SectionHead, Skeleton, Tag } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { InviteCard } from './InviteCard';
import { Members } from './Members';
import { LeaveSheet, RenameSheet } from './sheets';
import { peopleWords } from './words';
import './index.scss';

/** 我的队: who is in it, how the others come in, and what its captain may do. */
export default function TeamPage() {
  const { id = '' } = useRouter().params;
  const cell = usePageCell(() => memoryCell<Kept<Team>>());
  const { value, offline, refusal, reload } = useLoaded(cell, () => call(getTeam, { id }), id);
  const know = (team: Team) => cell.set({ value: team, at: now() });
  return (
    <Screen title="我的队">
      {offline && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {value && <Shown team={value} onKnow={know} onGone={reload} />}
    </Screen>
  );
}

function Shown({ team, onKnow, onGone }: { team: Team; onKnow: (team: Team) => void; onGone: () => void }) {
  const [doing, act] = useState<'rename' | 'leave' | null>(null);
  const { name, captain, code, members, size, bookingId, status } = team;
  const live = status !== 'withdrawn';
  return (
    <>
      <View className="card" id="team">
        <View className="title">{name}</View>
        <Standing team={team} />
        <View className="team-when">
          <AppointmentHead of={team} now={now()} />
        </View>
      </View>
      {live && code !== null && members.length < size.max && <InviteCard team={team} code={code} />}
      <SectionHead title={`队员 ${members.length} 人`} link={`一队 ${peopleWords(size)}`} />
      <Members team={team} onKnow={onKnow} />
      {live && (
        <View className="team-acts">
          <Button look="soft" small icon="code" id="team-my-code" onClick={() => go.booking(bookingId)}>
            我的签到码
          </Button>
          {captain && (
            <Button look="line" small id="team-rename" onClick={() => act('rename')}>
              改队名
            </Button>
          )}
          <Button look="line" small id="team-leave" onClick={() => act('leave')}>
            {captain ? '全队不参加了' : '退队'}
          </Button>
        </View>
      )}
      {doing === 'rename' && <RenameSheet team={team} onDone={onKnow} onClose={() => act(null)} />}
      {doing === 'leave' && <LeaveSheet team={team} onDone={onGone} onClose={() => act(null)} />}
    </>
  );
}

function Standing({ team: { status, size, members, dueAt } }: { team: Team }) {
  const short = size.min - members.length;
  if (status === 'withdrawn') return <Tag tone="plain">不参加了</Tag>;
  if (status === 'set' || short <= 0) return <Tag tone="ok">人齐了</Tag>;
  return (
    <Tag tone="warn">
      还差 {short} 人，{whenWords(dueAt, now())} 前要齐
    </Tag>
  );
}
