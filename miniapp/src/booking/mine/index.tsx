import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Booking } from '@nuanxin/shared-types';
import { AppointmentHead, Button, GoButton, Notice, OfflineStrip, Screen, Skeleton, Tag } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { standingOf } from '@/lib/booking-standing';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { drawnSession } from '@/lib/my-bookings';
import { useMyEnrolments } from '@/lib/my-enrolments';
import { kept, useCell } from '@/lib/store';
import { AlsoInWechat } from '@/pages/messages/AlsoInWechat';
import { CodeCard } from './CodeCard';
import { Displaced } from './Displaced';
import { Changes } from './Changes';
import { PickUpCard } from './PickUpCard';
import { Rating } from './Rating';
import { ToCalendar } from './ToCalendar';
import { useBooking } from './use-booking';
import './index.scss';

/** One booking of mine: the code at the door, where it is, what to bring, and changing one's mind. */
export default function BookingPage() {
  const { id = '', new: fresh } = useRouter().params;
  const { page, know } = useBooking(id);
  const enrolments = useMyEnrolments().value ?? [];
  const { value, at, offline, refusal } = page;
  const course = enrolments.find((it) => it.id === value?.together)?.id ?? null;
  return (
    <Screen title="预约" bar={value?.status === 'booked' && <GoButton place={value.place} />}>
      {offline && at !== null && <OfflineStrip at={at} />}
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {fresh && value?.status === 'booked' && (
        <Notice tone="ok" id="booked" says="约好了" next={`${whenWords(value.startsAt, now())}，到了出示下面的码`} />
      )}
      {value && <Facts booking={value} course={course} onChange={know} />}
    </Screen>
  );
}

/** `course`: the enrolment it belongs to. */
function Facts(props: { booking: Booking; course: string | null; onChange: (booking: Booking) => void }) {
  const { booking, course, onChange } = props;
  const { status, bring, place, room, team, dependant, pickUp } = booking;
  const live = status === 'booked' || status === 'displaced';
  const { tone, words } = standingOf(booking);
  const drawn = drawnSession(useCell(kept.bookings)?.value ?? null, booking);
  return (
    <>
      <View className="card">
        <AppointmentHead of={booking} now={now()}>
          {dependant && <View className="note strong">给{dependant.name}</View>}
          <Tag tone={tone}>{words}</Tag>
        </AppointmentHead>
      </View>
      {status === 'displaced' && <Displaced booking={booking} onMoved={onChange} />}
      {status === 'booked' && <CodeCard code={booking.code} />}
      {pickUp && (status === 'booked' || status === 'attended') && (
        <PickUpCard pickUp={pickUp} child={dependant?.name ?? ''} inside={status === 'attended'} />
      )}
      {team && live && (
        <View className="gap">
          <Button look="soft" small id="booking-team" onClick={() => go.team(team.id)}>
            看队伍：{team.name}
          </Button>
        </View>
      )}
      {status === 'attended' && (
        <View className="gap">
          <Rating booking={booking} onRated={onChange} />
        </View>
      )}
      <View className="card list booking-facts gap">
        <Fact name="在哪" words={[place.name, room].filter(Boolean).join('，')} note={place.address} />
        {bring && <Fact name="带上" words={bring} />}
        {status === 'booked' && <Fact name="多少钱" words={booking.price.words} />}
      </View>
      {status === 'booked' && (
        <>
          {course ? <OfCourse enrolmentId={course} /> : <Changes booking={booking} onChange={onChange} />}
          <ToCalendar booking={booking} />
          <AlsoInWechat />
        </>
      )}
      {drawn && (
        <View className="gap">
          <Button look="line" small id="booking-lottery" onClick={() => go.lottery(drawn)}>
            看摇号公示
          </Button>
        </View>
      )}
    </>
  );
}

/** Of a course one does not give back a single session. */
function OfCourse({ enrolmentId }: { enrolmentId: string }) {
  return (
    <View className="gap">
      <Button look="line" small id="booking-course" onClick={() => go.enrolment(enrolmentId)}>
        看整门课，或者退出
      </Button>
    </View>
  );
}

function Fact({ name, words, note }: { name: string; words: string; note?: string }) {
  return (
    <View className="item booking-fact">
      <View className="note booking-fact-name">{name}</View>
      <View className="grow">
        <View>{words}</View>
        {note && <View className="note">{note}</View>}
      </View>
    </View>
  );
}
