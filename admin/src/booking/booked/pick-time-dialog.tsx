import {
  getOfferingCalendar,
  type BookedRow,
  type CalendarDay,
  type ManagedOffering,
  type Provider,
} from '@nuanxin/shared-types';
import { Button, Modal } from 'antd';
import { call } from '../../api.js';
import { useDesk } from '../../desk.js';
import { clockOf, now } from '../../kit/clock.js';
import { dayWords, weekdayWords } from '../../kit/days.js';
import { Nothing, Show } from '../../kit/states.js';
import { useLoad } from '../../kit/use-load.js';
import { useToday } from '../../kit/use-today.js';
import type { NewTime } from './new-time.js';

/** How far ahead one is offered another time. */
const DAYS = 14;

interface Props {
  offering: ManagedOffering;
  booking: BookedRow;
  onPick: (time: NewTime) => void;
  onClose: () => void;
}

/** Free times of the next two weeks, day by day. */
export function PickTimeDialog({ offering, booking, onPick, onClose }: Props) {
  const today = useToday();
  const calendar = useLoad(offering.id, () => call(getOfferingCalendar, { id: offering.id, from: today, days: DAYS }));
  return (
    <Modal open width={640} footer={null} title={`给${booking.person}换个时间`} onCancel={onClose}>
      <Show of={calendar}>
        {({ days, providers }) => {
          const open = days
            .map((day) => ({ day, times: freeTimes(day, providers, booking) }))
            .filter((it) => it.times.length > 0);
          return open.length === 0 ? (
            <Nothing says="两个星期里都约满了" />
          ) : (
            <div className="pick-times">
              {open.map(({ day, times }) => (
                <section key={day.day}>
                  <h3>
                    {dayWords(day.day)} {weekdayWords(day.weekday)}
                  </h3>
                  <div>
                    {times.map((it) => (
                      <TimeButton key={`${it.startsAt} ${it.provider?.id} ${it.sessionId}`} time={it} onPick={onPick} />
                    ))}
                  </div>
                </section>
              ))}
            </div>
          );
        }}
      </Show>
    </Modal>
  );
}

function TimeButton({ time, onPick }: { time: NewTime; onPick: (time: NewTime) => void }) {
  const { city } = useDesk();
  return (
    <Button onClick={() => onPick(time)}>
      {clockOf(city.timeZone).time(time.startsAt)} {time.provider?.name ?? time.title}
    </Button>
  );
}

function freeTimes(day: CalendarDay, providers: readonly Provider[], booking: BookedRow): NewTime[] {
  const slots = day.slots
    .filter((it) => it.free > 0 && it.startsAt > now())
    .map(({ startsAt, providerId }) => ({
      startsAt,
      provider: { id: providerId, name: providers.find((it) => it.id === providerId)?.name ?? '' },
      sessionId: null,
      title: '',
    }));
  const sessions = day.sessions
    .filter((it) => it.status === 'planned' && it.free > 0 && it.startsAt > now() && it.id !== booking.sessionId)
    .map(({ id, startsAt, title }) => ({ startsAt, provider: null, sessionId: id, title }));
  return [...slots, ...sessions];
}
