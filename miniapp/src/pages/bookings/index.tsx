import { Screen } from '@/components';

export default function Page() {
  return <Screen title="bookings">bookings</Screen>;
}
