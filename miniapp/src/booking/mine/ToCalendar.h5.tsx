import { View } from '@tarojs/components';
import type { Booking } from '@nuanxin/shared-types';
import { Button } from '@/components';

/** 放进日历: the phone's calendar opens the file (.ics). */
export function ToCalendar({ booking }: { booking: Booking }) {
  const address = `${process.env.TARO_APP_API}/api${booking.calendar}`;
  return (
    <View className="gap">
      <Button look="soft" small icon="cal" id="booking-calendar" onClick={() => (location.href = address)}>
        放进手机日历
      </Button>
    </View>
  );
}
