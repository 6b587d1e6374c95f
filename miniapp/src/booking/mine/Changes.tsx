import { View } from '@tarojs/components';
import { cancelBooking, type Booking } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, Sheet } from '@/components';
import { timeWords, whenWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { useAct } from '@/lib/use-act';

/** Another time, or not at all: until then by oneself, later by telling the place. */
export function Changes({ booking, onChange }: { booking: Booking; onChange: (booking: Booking) => void }) {
  const { id, offering, changeUntil, together, team } = booking;
  const movable = together === null && (team === null || team.captain);
  const [cancelling, ask] = useState(false);
  if (now() > changeUntil)
    return <View className="note gap">过了能改能退的时间。来不了就打电话告诉现场，请他们取消。</View>;
  return (
    <>
      <View className="changes">
        {movable && (
          <Button look="line" small id="booking-move" onClick={() => go.move(offering.id, id)}>
            改时间
          </Button>
        )}
        <Button look="line" small id="booking-cancel" onClick={() => ask(true)}>
          取消预约
        </Button>
      </View>
      <View className="note gap">
        {whenWords(changeUntil, now())} 前能{movable && '改能'}取消
      </View>
      {cancelling && <CancelSheet booking={booking} onDone={onChange} onClose={() => ask(false)} />}
    </>
  );
}

function CancelSheet(props: { booking: Booking; onDone: (booking: Booking) => void; onClose: () => void }) {
  const { booking, onDone, onClose } = props;
  const cancel = useAct();
  const send = () =>
    cancel.run(booking.id, async (requestId) => {
      onDone(await call(cancelBooking, { id: booking.id, requestId }));
      onClose();
    });
  return (
    <Sheet
      title="不去了？"
      close="还是去"
      onClose={onClose}
      acts={
        <Button look="danger" id="cancel-send" busy={cancel.busy} onClick={send}>
          取消预约
        </Button>
      }
    >
      {cancel.trouble && <Notice {...cancel.trouble} />}
      <View>
        {booking.offering.name} {timeWords(booking)}。{lossOf(booking)}
      </View>
    </Sheet>
  );
}

/** What goes with it. */
function lossOf({ together, team }: Booking): string {
  if (together !== null) return '一起约的都会取消，空出来的位马上给下一位。';
  if (team) return team.captain ? '你是队长，全队都会取消。只是自己来不了，先请别人当队长。' : '你会退出这个队。';
  return '空出来的位马上给下一位。';
}
