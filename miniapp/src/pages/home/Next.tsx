import { View } from '@tarojs/components';
import type { Booking } from '@nuanxin/shared-types';
import { DateTile, Icon, SectionHead } from '@/components';
import { KINDS, timeWords, whereWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { jointly, useMyBookings } from '@/lib/my-bookings';
import { useBestDay, type BestDay } from '@/lib/best-day';
import { isLarge } from '@/lib/theme';

const SHOWN = 2;

/** 接下来: what I have booked; and, where no haircut is, one to book: this card, a time, one button. */
export function Next() {
  const mine = useMyBookings().value;
  const best = useBestDay();
  const rows = (mine?.rows ?? []).filter((it) => it.status !== 'attended');
  const coming = jointly(rows).slice(0, isLarge ? 1 : SHOWN);
  const waiting = (mine?.waits ?? []).some((it) => it.status === 'offered');
  const booked = rows.some((it) => it.offering.id === best?.offering.id);
  const offered = isLarge || booked ? null : best;
  if (coming.length === 0 && !offered && !waiting) return null;
  return (
    <>
      <SectionHead title="接下来" link="我的预约" onLink={go.bookings} />
      {waiting && <SeatOffered />}
      {coming.map(({ first }) => (
        <Booked key={first.id} booking={first} />
      ))}
      {offered && <ToBook best={offered} />}
    </>
  );
}

function Booked({ booking }: { booking: Booking }) {
  const { id, offering, price, startsAt, status, reason } = booking;
  const displaced = status === 'displaced';
  return (
    <View
      className="card ask gap next"
      id={`home-booking-${id}`}
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => go.booking(id)}
    >
      <DateTile at={startsAt} now={now()} />
      <View className="grow">
        <View className="head">
          {offering.name} {displaced ? '要换时间' : `${timeWords(booking)}·${price.words}`}
        </View>
        <View className="note">{displaced ? (reason ?? '这个时间办不成了') : whereWords(booking)}</View>
      </View>
      {!isLarge && <Icon name="next" />}
    </View>
  );
}

function ToBook({ best: { offering, words } }: { best: BestDay }) {
  const { book, icon } = KINDS[offering.kind];
  return (
    <View
      className="card ask gap next"
      id="home-book"
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => go.offering(offering.id)}
    >
      <View className="ask-icon">
        <Icon name={icon} />
      </View>
      <View className="grow">
        <View className="head">{book}</View>
        <View className="note">{words}</View>
      </View>
      <Icon name="next" />
    </View>
  );
}

/** Kept for a short while only, so it stands before everything else. */
function SeatOffered() {
  return (
    <View className="card ask gap next" id="home-seat" hoverClass="pressed" {...aria('button')} onClick={go.bookings}>
      <View className="ask-icon">
        <Icon name="bell" />
      </View>
      <View className="grow">
        <View className="head">排到了，有空位</View>
        <View className="note">过一会儿就给下一位，现在去定</View>
      </View>
      <Icon name="next" />
    </View>
  );
}
