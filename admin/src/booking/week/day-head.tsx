import { EllipsisOutlined } from '@ant-design/icons';
import { closeOfferingDay, endException, type ManagedOffering } from '@nuanxin/shared-types';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { dayWords, weekdayWords } from '../../kit/days.js';
import { ReasonDialog } from '../../kit/reason-dialog.js';
import { useAct } from '../../kit/use-act.js';
import { useToday } from '../../kit/use-today.js';
import { AbsenceDialog } from './absence-dialog.js';
import type { DayColumn } from './layout.js';

interface Props {
  offering: ManagedOffering;
  column: Pick<DayColumn, 'day'> & Partial<DayColumn>;
  onChange: () => void;
}

/** The day, who works, and what can be done about the whole of it. */
export function DayHead({ offering, column: { day, lanes = [] }, onChange }: Props) {
  const { message } = App.useApp();
  const today = useToday();
  const [open, setOpen] = useState<'absence' | 'closure' | null>(null);
  const ended = useAct<string>(async (id, send) => {
    await send(endException, { id });
    void message.success('恢复了。走开的人不会自动回来');
    onChange();
  });
  const items = [
    { key: 'sheet', label: '打印这一天' },
    ...(day.day >= today && offering.providers.length > 0 ? [{ key: 'absence', label: '有人请假' }] : []),
    ...(day.day >= today && !day.closure ? [{ key: 'closure', label: '停这一天' }] : []),
    ...(day.closure ? [{ key: day.closure.id, label: '照常开，不停了' }] : []),
    ...day.absences.map((it) => ({ key: it.id, label: `${nameOf(offering, it.providerId)}不请假了` })),
  ];
  const act = (key: string) => {
    if (key === 'sheet') window.location.hash = `#/bookings/${offering.id}/sheet/${day.day}`;
    else if (key === 'absence' || key === 'closure') setOpen(key);
    else ended.act(key);
  };
  const words = `${dayWords(day.day)} ${weekdayWords(day.weekday)}`;
  return (
    <header className={day.day === today ? 'day-head today' : 'day-head'}>
      <div>
        <b>
          {weekdayWords(day.weekday)} {Number(day.day.slice(8))}
        </b>
        {day.holiday && <span className="day-holiday">{day.holiday}</span>}
        <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => act(key) }}>
          <Button type="text" size="small" icon={<EllipsisOutlined aria-hidden />} aria-label={`${words}：更多`} />
        </Dropdown>
      </div>
      {lanes.length > 0 && (
        <p className="lane-names">
          {lanes.map(({ provider }) => (
            <span key={provider.id} title={provider.name}>
              {provider.name}
            </span>
          ))}
        </p>
      )}
      {open === 'closure' && (
        <Closure offering={offering} day={day.day} words={words} onDone={onChange} onClose={() => setOpen(null)} />
      )}
      {open === 'absence' && (
        <AbsenceDialog
          offering={offering}
          day={day.day}
          words={words}
          onDone={onChange}
          onClose={() => setOpen(null)}
        />
      )}
    </header>
  );
}

function nameOf({ providers }: ManagedOffering, id: string): string {
  return providers.find((it) => it.id === id)?.name ?? '';
}

interface ClosureProps {
  offering: ManagedOffering;
  day: string;
  words: string;
  onDone: () => void;
  onClose: () => void;
}

function Closure({ offering: { id, outdoor }, day, words, onDone, onClose }: ClosureProps) {
  const { message } = App.useApp();
  return (
    <ReasonDialog
      title={`${words}停一天`}
      says="约了这一天的人马上收到通知和原因，可以换别的时间，不算他们的次数。"
      usual={outdoor ? ['下雨', '高温', '大风', '场地有事'] : ['停电停水', '场地检修', '临时有任务']}
      confirm="停这一天"
      onConfirm={async (reason, send) => {
        const { displaced } = await send(closeOfferingDay, { id, day, weather: outdoor, reason });
        void message.success(displaced > 0 ? `停了，通知了 ${displaced} 位` : '停了，这天还没有人约');
        onDone();
      }}
      onClose={onClose}
    />
  );
}
