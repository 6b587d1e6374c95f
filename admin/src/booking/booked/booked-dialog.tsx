import { cancelForPerson, type BookedRow, type ManagedOffering } from '@nuanxin/shared-types';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../kit/reason-dialog.js';
import { Tag } from '../../kit/tag.js';
import { useMoment } from '../../kit/use-moment.js';
import { BOOKING_STATUS, CANCELLED_BY } from '../status.js';
import { MoveDialog } from './move-dialog.js';
import { useAppointmentWords } from './use-appointment-words.js';

interface Props {
  offering: ManagedOffering;
  booking: BookedRow;
  onDone: () => void;
  onClose: () => void;
}

/** One booking: who, when, how it came, and moving or cancelling it without a mouse that drags. */
export function BookedDialog({ offering, booking, onDone, onClose }: Props) {
  const words = useAppointmentWords();
  const [step, take] = useState<'look' | 'move' | 'cancel'>('look');
  if (step === 'move')
    return <MoveDialog offering={offering} booking={booking} to={null} onDone={onDone} onClose={onClose} />;
  if (step === 'cancel')
    return <CancelDialog offering={offering} booking={booking} onDone={onDone} onClose={onClose} />;
  const { person, startsAt, status, providerId } = booking;
  const live = status === 'booked' || status === 'displaced';
  const provider = offering.providers.find((it) => it.id === providerId)?.name;
  const { tone, word } = BOOKING_STATUS[status];
  return (
    <Modal
      open
      title={
        <>
          {person} <Tag tone={tone}>{word}</Tag>
        </>
      }
      onCancel={onClose}
      footer={
        live && (
          <>
            <Button onClick={() => take('cancel')}>取消预约</Button>
            <Button type="primary" onClick={() => take('move')}>
              换个时间
            </Button>
          </>
        )
      }
    >
      <p className="booked-when">{words(startsAt, provider)}</p>
      <Facts booking={booking} />
    </Modal>
  );
}

function Facts({ booking }: { booking: BookedRow }) {
  const moment = useMoment();
  const { category, price, walkIn, cancelledBy, stars, at } = booking;
  const facts = [
    { name: '工种', value: category || '没写' },
    { name: '价格', value: price.words },
    { name: '怎么来的', value: walkIn ? '现场来的' : `${moment(at)} 约的` },
    ...(cancelledBy ? [{ name: '谁取消的', value: CANCELLED_BY[cancelledBy] }] : []),
    ...(stars === null ? [] : [{ name: '评分', value: `${stars} 星` }]),
  ];
  return (
    <ul className="lines">
      {facts.map(({ name, value }) => (
        <li key={name}>
          <span className="note">{name}</span>
          <b>{value}</b>
        </li>
      ))}
    </ul>
  );
}

function CancelDialog({ booking: { id, person, startsAt }, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const words = useAppointmentWords();
  return (
    <ReasonDialog
      title={`取消${person} ${words(startsAt)} 的预约`}
      says="本人马上收到通知和原因；位子让给候补的下一位。不算他爽约。"
      usual={['本人打电话不来了', '约重了', '条件不符']}
      confirm="取消这个预约"
      onConfirm={async (reason, send) => {
        await send(cancelForPerson, { id, reason });
        void message.success(`${person}的预约取消了`);
        onDone();
      }}
      onClose={onClose}
    />
  );
}
