import { View } from '@tarojs/components';
import { handOverTeam, removeTeamMember, type Team, type TeamMember } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Icon, Notice, Sheet, Tag } from '@/components';
import { aria } from '@/lib/aria';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';

/** Who is in it, the captain first; the captain taps one to hand over or to take out. */
export function Members({ team, onKnow }: { team: Team; onKnow: (team: Team) => void }) {
  const [about, ask] = useState<TeamMember | null>(null);
  const leads = team.captain && team.status !== 'withdrawn';
  return (
    <View className="card list members">
      {team.members.map((it) => {
        const mine = leads && !it.captain && it.status === 'booked';
        return (
          <View
            key={it.bookingId}
            id={`member-${it.bookingId}`}
            className="item member"
            {...(mine && { hoverClass: 'pressed', ...aria('button'), onClick: () => ask(it) })}
          >
            <View className="grow">
              {it.name}
              {it.self && '（我）'}
            </View>
            {it.captain && <Tag tone="lamp">队长</Tag>}
            {it.status === 'attended' && <Tag tone="ok">到了</Tag>}
            {mine && <Icon name="next" size={22} />}
          </View>
        );
      })}
      {about && <MemberSheet team={team} member={about} onDone={onKnow} onClose={() => ask(null)} />}
    </View>
  );
}

function MemberSheet(props: { team: Team; member: TeamMember; onDone: (team: Team) => void; onClose: () => void }) {
  const { team, member, onDone, onClose } = props;
  const { busy, trouble, run } = useAct();
  const send = (route: typeof handOverTeam) =>
    run([route.path, member.bookingId], async (requestId) => {
      onDone(await call(route, { id: team.id, requestId, bookingId: member.bookingId }));
      onClose();
    });
  return (
    <Sheet
      title={member.name}
      close="都不是"
      onClose={onClose}
      acts={
        <>
          <Button look="soft" id="member-lead" busy={busy} onClick={() => send(handOverTeam)}>
            请他当队长
          </Button>
          <Button look="danger" id="member-remove" busy={busy} onClick={() => send(removeTeamMember)}>
            请他退队
          </Button>
        </>
      }
    >
      {trouble && <Notice {...trouble} />}
      <View className="note">退队后邀请码会换一个，旧的不能再用。</View>
    </Sheet>
  );
}
