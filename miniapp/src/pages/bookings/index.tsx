import { Button, Empty, Screen } from '@/components';
import { go } from '@/lib/go';

/** Nothing can be booked yet, and the page says so. */
export default function BookingsPage() {
  return (
    <Screen tab="bookings" title="我的预约">
      <Empty says="还没约过" note="理发、体检、课程的预约还没开通，开通后在这里约">
        <Button look="soft" small id="bookings-places" onClick={go.places}>
          先看附近有什么
        </Button>
      </Empty>
    </Screen>
  );
}
