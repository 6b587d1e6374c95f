import { View } from '@tarojs/components';
import type { Booking } from '@nuanxin/shared-types';
import { AppointmentHead, Button, Empty, Notice, Skeleton, Tag } from '@/components';
import { standingOf } from '@/lib/booking-standing';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import type { Past as PastRows } from './use-past';

/** 以前的: newest first, older ones by a tap. */
export function Past({ past: { rows, offline, more, loadMore } }: { past: PastRows }) {
  if (!rows)
    return offline ? <Notice tone="warn" says="没网，以前的看不了" next="有网了再打开" /> : <Skeleton rows={2} />;
  if (rows.length === 0) return <Empty says="还没有" note="去过的、取消的，都在这里" />;
  return (
    <>
      {rows.map((it) => (
        <PastCard key={it.id} booking={it} />
      ))}
      {more.trouble && <Notice {...more.trouble} />}
      {loadMore && (
        <Button look="line" busy={more.busy} id="bookings-older" onClick={loadMore}>
          看更早的
        </Button>
      )}
    </>
  );
}

function PastCard({ booking }: { booking: Booking }) {
  const { id, status, stars, dependant, pickUp } = booking;
  const { tone, words } = standingOf(booking);
  const open = () => go.booking(id);
  return (
    <View className="card booking" id={`booking-${id}`}>
      <View hoverClass="pressed" onClick={open}>
        <AppointmentHead of={booking} now={now()}>
          {dependant && <View className="note strong">给{dependant.name}</View>}
          <Tag tone={tone}>{words}</Tag>
        </AppointmentHead>
      </View>
      {status === 'attended' && pickUp?.pickedUp === null && (
        <View className="gap">
          <Button small icon="code" id={`booking-pick-up-${id}`} onClick={open}>
            看接送码
          </Button>
        </View>
      )}
      {status === 'attended' && stars === null && (
        <View className="gap">
          <Button look="soft" small icon="star" id={`booking-rate-${id}`} onClick={open}>
            怎么样，打个分
          </Button>
        </View>
      )}
    </View>
  );
}
