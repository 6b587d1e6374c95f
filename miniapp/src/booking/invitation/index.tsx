import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getTeamInvitation, joinTeam, type TeamInvitation } from '@nuanxin/shared-types';
import { useState } from 'react';
import { AppointmentHead, Button, Notice, Screen, Skeleton, Tag } from '@/components';
import { call } from '@/lib/api';
import { whenWords } from '@/lib/appointment-words';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { Instead, NotForMe } from '../offering/NotForMe';
import { peopleWords } from '../team/words';
import { TypedCode } from '../TypedCode';
import { WhoAreYou } from '../WhoAreYou';
import '../offering/index.scss';

const LETTERS = 8;

/** 加入队伍: by the captain's link, or by the code typed. */
export default function InvitationPage() {
  const { code } = useRouter().params;
  if (code) return <Invited code={code} />;
  return (
    <TypedCode
      id="invitation"
      title="加入队伍"
      label="邀请码"
      hint="队长那里有，8 位字母和数字"
      act="看看是哪个队"
      letters={LETTERS}
      onCode={go.invited}
    />
  );
}

function Invited({ code }: { code: string }) {
  const token = useCell(kept.session)?.token ?? '';
  const cell = usePageCell(() => memoryCell<Kept<TeamInvitation>>());
  const { value, offline, refusal, reload } = useLoaded(
    cell,
    () => call(getTeamInvitation, { code }),
    `${code} ${token}`,
  );
  const [unknown, meet] = useState(false);
  const join = useAct();
  const send = () => {
    if (!kept.me.get()?.phone) return meet(true);
    join.run(code, async (requestId) => go.founded((await call(joinTeam, { code, requestId })).id));
  };
  return (
    <Screen title="加入队伍" bar={value && <Bar invitation={value} busy={join.busy} onJoin={send} />}>
      {offline && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && (
        <>
          <Notice says={refusal.says} next={refusal.next} />
          <Button look="soft" id="invitation-other" onClick={go.typeInvitation}>
            换一个邀请码
          </Button>
        </>
      )}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {join.trouble && <Notice {...join.trouble} id="invitation-trouble" />}
      {value && <Shown invitation={value} />}
      {unknown && (
        <WhoAreYou
          onProved={() => {
            meet(false);
            reload();
            send();
          }}
          onClose={() => meet(false)}
        />
      )}
    </Screen>
  );
}

function Shown({ invitation }: { invitation: TeamInvitation }) {
  const { name, captain, size, members, dueAt, price } = invitation;
  return (
    <View className="card" id="invitation">
      <View className="title">{name}</View>
      <View className="note">
        队长 {captain}，现在 {members} 人，一队 {peopleWords(size)}，{whenWords(dueAt, now())} 前要齐
      </View>
      <View className="gap">
        <AppointmentHead of={invitation} now={now()}>
          {price && <Tag tone={price.fen === 0 ? 'lamp' : 'ok'}>{price.words}</Tag>}
        </AppointmentHead>
      </View>
    </View>
  );
}

function Bar(props: { invitation: TeamInvitation; busy: boolean; onJoin: () => void }) {
  const { invitation, busy, onJoin } = props;
  if (invitation.joined)
    return (
      <Button id="invitation-mine" onClick={go.bookings}>
        你在队里了，看我的预约
      </Button>
    );
  if (invitation.refusal)
    return (
      <>
        <NotForMe refusal={invitation.refusal} />
        <Instead instead={null} />
      </>
    );
  return (
    <Button id="invitation-join" busy={busy} onClick={onJoin}>
      加入{invitation.name}
    </Button>
  );
}
