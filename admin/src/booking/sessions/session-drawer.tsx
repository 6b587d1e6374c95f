import type { BookableSession, BookedRow, ManagedOffering } from '@nuanxin/shared-types';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Nothing } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { BookedDialog } from '../booked/booked-dialog.js';
import { useAppointmentWords } from '../booked/use-appointment-words.js';
import { BOOKING_STATUS } from '../status.js';
import { SessionActs } from './session-acts.js';

interface Props {
  offering: ManagedOffering;
  session: BookableSession;
  bookings: readonly BookedRow[];
  onChange: () => void;
  onClose: () => void;
}

/** One session: who comes, and what can be done about it. */
export function SessionDrawer({ offering, session, bookings, onChange, onClose }: Props) {
  const words = useAppointmentWords();
  const [opened, open] = useState<BookedRow | null>(null);
  const { title, startsAt, status, capacity, free, waiting } = session;
  return (
    <Drawer
      open
      size={480}
      title={title || '这一场'}
      onClose={onClose}
      extra={status === 'planned' && <SessionActs offering={offering} session={session} onChange={onChange} />}
    >
      <p className="booked-when">{words(startsAt, session.provider?.name)}</p>
      <p className="note">
        {status === 'cancelled'
          ? `取消了：${session.reason ?? ''}`
          : `${capacity} 个名额，约了 ${capacity - free} 位${waiting > 0 ? `，${waiting} 位候补` : ''}`}
      </p>
      {bookings.length === 0 ? (
        <Nothing says="还没有人约" />
      ) : (
        <ul className="lines">
          {bookings.map((it) => (
            <li key={it.id}>
              <span>
                <b>{it.person}</b>
                <span className="small">{[it.category, it.price.words].filter(Boolean).join('，')}</span>
              </span>
              <span className="acts">
                <Tag tone={BOOKING_STATUS[it.status].tone}>{BOOKING_STATUS[it.status].word}</Tag>
                <Button size="small" onClick={() => open(it)} aria-label={`打开${it.person}的预约`}>
                  打开
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {opened && <BookedDialog offering={offering} booking={opened} onDone={onChange} onClose={() => open(null)} />}
    </Drawer>
  );
}
