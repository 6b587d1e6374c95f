import { LeftOutlined, PlusOutlined, RightOutlined, UploadOutlined } from '@ant-design/icons';
import { getOfferingCalendar, type BookableSession, type ManagedOffering } from '@nuanxin/shared-types';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { useDesk } from '../../desk.js';
import { clockOf } from '../../kit/clock.js';
import { Nothing, Show } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useHash } from '../../kit/use-hash.js';
import { useLoad } from '../../kit/use-load.js';
import { useToday } from '../../kit/use-today.js';
import { useAppointmentWords } from '../booked/use-appointment-words.js';
import { KINDS } from '../kinds.js';
import { monthOf, monthWords, nextMonth } from './months.js';
import { SessionActs } from './session-acts.js';
import { SessionDialog } from './session-dialog.js';
import { TimetableDialog } from './timetable-dialog.js';

interface Props {
  offering: ManagedOffering;
  onChange: () => void;
}

/** 场次: a month of them, how full each is, and writing down more. */
export function SessionsTab({ offering, onChange }: Props) {
  const today = useToday();
  const [, , , asked] = useHash();
  const { first, days } = monthOf(asked ?? today);
  const month = useLoad(`${offering.id} ${first}`, () =>
    call(getOfferingCalendar, { id: offering.id, from: first, days }),
  );
  const [open, setOpen] = useState<'new' | 'import' | null>(null);
  const changed = () => {
    month.reload();
    onChange();
  };
  const go = (by: number) => {
    window.location.hash = `#/bookings/${offering.id}/sessions/${nextMonth(first, by)}`;
  };
  return (
    <section className="panel">
      <div className="week-head">
        <Button icon={<LeftOutlined aria-hidden />} aria-label="上个月" onClick={() => go(-1)} />
        <Button icon={<RightOutlined aria-hidden />} aria-label="下个月" onClick={() => go(1)} />
        <h2 className="grow">{monthWords(first)}</h2>
        <Button icon={<UploadOutlined aria-hidden />} onClick={() => setOpen('import')}>
          导入课表
        </Button>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
          排场次
        </Button>
      </div>
      <Show of={month}>
        {(data) => <Sessions offering={offering} rows={data.days.flatMap((it) => it.sessions)} onChange={changed} />}
      </Show>
      {open === 'new' && (
        <SessionDialog offering={offering} session={null} onDone={changed} onClose={() => setOpen(null)} />
      )}
      {open === 'import' && <TimetableDialog offering={offering} onDone={changed} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Sessions({ offering, rows, onChange }: Props & { rows: BookableSession[] }) {
  const { city } = useDesk();
  const words = useAppointmentWords();
  const { time } = clockOf(city.timeZone);
  if (rows.length === 0) return <Nothing says="这个月还没排。每周一次的一下排完，一学期的从表格导入" />;
  return (
    <Table<BookableSession>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      rowClassName={(it) => (it.status === 'cancelled' ? 'past' : '')}
      columns={[
        {
          title: '什么时候',
          render: (_, it) => (
            <>
              <b>{words(it.startsAt)}</b> 到 {time(it.endsAt)}
            </>
          ),
        },
        { title: '叫什么', className: 'wraps', render: (_, it) => it.title || '没起名' },
        {
          title: KINDS[offering.kind].provider,
          render: (_, it) => [it.provider?.name, it.room].filter(Boolean).join('，') || '没写',
        },
        {
          title: offering.team ? '队' : '约了',
          align: 'right',
          render: (_, it) => (
            <>
              <b>{it.capacity - it.free}</b>/{it.capacity}
            </>
          ),
        },
        { title: '候补', align: 'right', dataIndex: 'waiting' },
        { title: '', render: (_, it) => <SessionState session={it} /> },
        {
          title: '',
          align: 'right',
          render: (_, it) =>
            it.status === 'planned' && <SessionActs offering={offering} session={it} onChange={onChange} />,
        },
      ]}
    />
  );
}

function SessionState({ session }: { session: BookableSession }) {
  const { status, reason, capacity, free, minimum, drawAt, drawn } = session;
  if (status === 'cancelled') return <Tag tone="plain">取消了：{reason}</Tag>;
  if (capacity - free < minimum) return <Tag tone="warn">少于 {minimum} 位</Tag>;
  if (free === 0) return <Tag tone="ok">满了</Tag>;
  if (drawAt !== null) return <Tag tone="wait">{drawn ? '摇过号了' : '要摇号'}</Tag>;
  return null;
}
