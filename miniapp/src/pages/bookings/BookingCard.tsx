import { View } from '@tarojs/components';
import type { Booking } from '@nuanxin/shared-types';
import { AppointmentHead, Button, Tag } from '@/components';
import { go } from '@/lib/go';
import { standingOf } from '@/lib/booking-standing';

/** Something booked: its code in one tap, another time in one. */
export function BookingCard({ booking, now }: { booking: Booking; now: number }) {
  const { id, status, bring, changeUntil } = booking;
  const open = () => go.booking(id);
  const { tone, words } = standingOf(booking);
  return (
    <View className="card booking" id={`booking-${id}`}>
      <View hoverClass="pressed" onClick={open}>
        <AppointmentHead of={booking} now={now}>
          {bring && <View className="note">带上：{bring}</View>}
          <Tag tone={tone}>{words}</Tag>
        </AppointmentHead>
      </View>
      {status === 'booked' && (
        <View className="booking-acts">
          {now < changeUntil && (
            <Button look="line" small id={`booking-move-${id}`} onClick={() => go.move(booking.offering.id, id)}>
              改时间
            </Button>
          )}
          <Button small id={`booking-code-${id}`} onClick={open}>
            到店签到码
          </Button>
        </View>
      )}
      {status === 'displaced' && (
        <View className="gap">
          <Button small id={`booking-choose-${id}`} onClick={open}>
            换个时间
          </Button>
        </View>
      )}
    </View>
  );
}
