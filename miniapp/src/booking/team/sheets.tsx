import { View } from '@tarojs/components';
import { cancelBooking, renameTeam, type Team } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';

const NAME_AT_MOST = 20;

export function RenameSheet(props: { team: Team; onDone: (team: Team) => void; onClose: () => void }) {
  const { team, onDone, onClose } = props;
  const [name, setName] = useState(team.name);
  const rename = useAct();
  const said = name.trim();
  const send = () =>
    rename.run(said, async (requestId) => {
      onDone(await call(renameTeam, { id: team.id, requestId, name: said }));
      onClose();
    });
  return (
    <Sheet
      title="改队名"
      close="不改了"
      onClose={onClose}
      acts={
        <Button id="rename-send" busy={rename.busy || said === ''} onClick={send}>
          改好了
        </Button>
      }
    >
      {rename.trouble && <Notice {...rename.trouble} />}
      <Field id="rename-name" label="队名" maxLength={NAME_AT_MOST} value={name} onChange={setName} />
    </Sheet>
  );
}

/** Out of the team; of the captain, with all of it. */
export function LeaveSheet({ team, onDone, onClose }: { team: Team; onDone: () => void; onClose: () => void }) {
  const leave = useAct();
  const send = () =>
    leave.run(team.bookingId, async (requestId) => {
      await call(cancelBooking, { id: team.bookingId, requestId });
      onClose();
      onDone();
    });
  return (
    <Sheet
      title={team.captain ? '全队都不参加？' : '退出这个队？'}
      close="还是参加"
      onClose={onClose}
      acts={
        <Button look="danger" id="leave-send" busy={leave.busy} onClick={send}>
          {team.captain ? '全队退出' : '退队'}
        </Button>
      }
    >
      {leave.trouble && <Notice {...leave.trouble} />}
      <View>
        {team.captain
          ? '队员都会收到通知，名额给下一个队。只是自己来不了，先请别人当队长。'
          : '队长会收到通知。名额还在你们队。'}
      </View>
    </Sheet>
  );
}
