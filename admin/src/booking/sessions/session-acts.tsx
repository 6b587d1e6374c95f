import { cancelSession, type BookableSession, type ManagedOffering } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../kit/reason-dialog.js';
import { useAppointmentWords } from '../booked/use-appointment-words.js';
import { SessionDialog } from './session-dialog.js';

interface Props {
  offering: ManagedOffering;
  session: BookableSession;
  onChange: () => void;
}

/** Changing a session, calling it off. */
export function SessionActs({ offering, session, onChange }: Props) {
  const { message } = App.useApp();
  const words = useAppointmentWords();
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  const { id, title, startsAt } = session;
  const name = [words(startsAt), title].filter(Boolean).join(' ');
  return (
    <span className="acts">
      <Button onClick={() => setOpen('change')} aria-label={`改${name}`}>
        改
      </Button>
      <Button onClick={() => setOpen('cancel')} aria-label={`取消${name}`}>
        取消
      </Button>
      {open === 'change' && <SessionDialog offering={offering} session={session} onDone={onChange} onClose={close} />}
      {open === 'cancel' && (
        <ReasonDialog
          title={`取消 ${name}`}
          says="约了这一场的人马上收到通知和原因，可以换别的场次，不算他们的次数。"
          usual={offering.outdoor ? ['下雨', '高温', '大风'] : ['老师有事', '报名太少', '场地检修']}
          confirm="取消这一场"
          onConfirm={async (reason, send) => {
            const { displaced } = await send(cancelSession, { id, reason, weather: offering.outdoor });
            void message.success(displaced > 0 ? `取消了，通知了 ${displaced} 位` : '取消了，还没有人约');
            onChange();
          }}
          onClose={close}
        />
      )}
    </span>
  );
}
