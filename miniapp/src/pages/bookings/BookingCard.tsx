import { View } from '@tarojs/components';
import type { Booking } from '@nuanxin/shared-types';
import { AppointmentHead, Button, Icon, Tag } from '@/components';
import { timeWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';
import { standingOf } from '@/lib/booking-standing';

/** Something booked: its code in one tap, another time in one. `others` were booked in one go with it. */
export function BookingCard({ booking, others, now }: { booking: Booking; others: Booking[]; now: number }) {
  const { id, status, bring, changeUntil, offering, together, team, dependant } = booking;
  const open = () => go.booking(id);
  const { tone, words } = standingOf(booking);
  return (
    <View className="card booking" id={`booking-${id}`}>
      <View hoverClass="pressed" onClick={open}>
        <AppointmentHead of={booking} now={now}>
          {dependant && <View className="note strong">给{dependant.name}</View>}
          {team && <View className="note">{team.name}</View>}
          {bring && <View className="note">带上：{bring}</View>}
          <Tag tone={tone}>{words}</Tag>
        </AppointmentHead>
      </View>
      <Others offeringId={offering.id} others={others} />
      {status === 'booked' && (
        <View className="booking-acts">
          {now < changeUntil && together === null && team === null && (
            <Button look="line" small id={`booking-move-${id}`} onClick={() => go.move(offering.id, id)}>
              改时间
            </Button>
          )}
          {team && (
            <Button look="line" small id={`booking-team-${id}`} onClick={() => go.team(team.id)}>
              看队伍
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

/** Further sessions of one course in a word; other things each with its own code behind it. */
function Others({ offeringId, others }: { offeringId: string; others: Booking[] }) {
  const again = ({ offering, dependant }: Booking) => offering.id === offeringId && dependant === null;
  const sessions = others.filter(again);
  const things = others.filter((it) => !again(it));
  if (others.length === 0) return null;
  return (
    <View className="joint">
      {sessions.length > 0 && <View className="joint-line note">后面还有 {sessions.length} 次</View>}
      {things.map((it) => (
        <View
          key={it.id}
          id={`booking-${it.id}`}
          className="joint-line"
          hoverClass="pressed"
          {...aria('button')}
          onClick={() => go.booking(it.id)}
        >
          <View className="grow">
            <View>
              {it.offering.name}·{timeWords(it)}
            </View>
            <View className="note">
              {[it.dependant && `给${it.dependant.name}`, it.room, it.price.words].filter(Boolean).join('，')}
            </View>
          </View>
          <Icon name="next" size={22} />
        </View>
      ))}
    </View>
  );
}
