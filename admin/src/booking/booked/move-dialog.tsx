import { moveForPerson, type BookedRow, type ManagedOffering } from '@nuanxin/shared-types';
import { App } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../kit/reason-dialog.js';
import type { NewTime } from './new-time.js';
import { PickTimeDialog } from './pick-time-dialog.js';
import { useAppointmentWords } from './use-appointment-words.js';

interface Props {
  offering: ManagedOffering;
  booking: BookedRow;
  /** Where it was dropped; null: to be chosen here. */
  to: NewTime | null;
  onDone: () => void;
  onClose: () => void;
}

/** Another time for somebody: which one, then why. */
export function MoveDialog({ offering, booking, to, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [chosen, choose] = useState(to);
  const words = useAppointmentWords();
  if (!chosen) return <PickTimeDialog offering={offering} booking={booking} onPick={choose} onClose={onClose} />;
  const { startsAt, provider, sessionId, title } = chosen;
  const wanted = sessionId === null ? { startsAt, providerId: provider?.id ?? '' } : { sessionId };
  const newTime = words(startsAt, provider?.name ?? title);
  return (
    <ReasonDialog
      title={`${booking.person}改到 ${newTime}`}
      says={`原来是 ${words(booking.startsAt, nameOf(offering, booking))}。本人马上收到通知，原来的位子让给别人。`}
      usual={['本人打电话要改', '师傅有事', '场地有事']}
      confirm="改到这个时间"
      onConfirm={async (reason, send) => {
        await send(moveForPerson, { id: booking.id, ...wanted, reason });
        void message.success(`${booking.person}改到了 ${newTime}`);
        onDone();
      }}
      onClose={onClose}
    />
  );
}

function nameOf({ providers }: ManagedOffering, { providerId }: BookedRow): string {
  return providers.find((it) => it.id === providerId)?.name ?? '';
}
