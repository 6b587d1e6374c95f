import { View } from '@tarojs/components';
import { acceptSeat, declineSeat, leaveWaitingList, type Wait } from '@nuanxin/shared-types';
import { AppointmentHead, Button, Notice, Tag } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { useAct } from '@/lib/use-act';

/** 候补: which in the line, or a seat that is kept for me for a while. */
export function WaitCard(props: {
  wait: Wait;
  now: number;
  /** The session whose drawing put one here; null where one joined the list. */
  drawn: string | null;
  onChange: () => void;
}) {
  const { wait, now, drawn, onChange } = props;
  const { id, status, position, offerUntil } = wait;
  const act = useAct();
  const offered = status === 'offered' && offerUntil !== null && now < offerUntil;
  const accept = () =>
    act.run(['accept', id], async (requestId) => {
      const booking = await call(acceptSeat, { id, requestId });
      onChange();
      go.booking(booking.id);
    });
  const step = (route: typeof declineSeat) =>
    act.run([route.path, id], async (requestId) => {
      await call(route, { id, requestId });
      onChange();
    });
  return (
    <View className="card booking" id={`wait-${id}`}>
      <AppointmentHead of={wait} now={now}>
        {wait.dependant && <View className="note strong">给{wait.dependant.name}</View>}
        {offered ? (
          <Tag tone="lamp">有空位了，给你留到 {hourWords(offerUntil)}</Tag>
        ) : (
          <Tag tone="wait">候补第 {position} 位，有空位就通知你</Tag>
        )}
      </AppointmentHead>
      {act.trouble && (
        <View className="gap">
          <Notice {...act.trouble} />
        </View>
      )}
      <View className="booking-acts">
        <Button
          look="line"
          small
          busy={act.busy}
          id={`wait-no-${id}`}
          onClick={() => step(offered ? declineSeat : leaveWaitingList)}
        >
          {offered ? '不要了' : '不排了'}
        </Button>
        {drawn && !offered && (
          <Button look="soft" small id={`wait-list-${id}`} onClick={() => go.lottery(drawn)}>
            看摇号公示
          </Button>
        )}
        {offered && (
          <Button small busy={act.busy} id={`wait-yes-${id}`} onClick={accept}>
            要这个位
          </Button>
        )}
      </View>
    </View>
  );
}
