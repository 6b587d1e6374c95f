import { listBookings, type BookedRow, type BookingStatus, type ManagedOffering } from '@nuanxin/shared-types';
import { Button, DatePicker, Segmented, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { call } from '../../api.js';
import { ExportButton } from '../../kit/export-button.js';
import { More } from '../../kit/more.js';
import { Nothing, Show } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useFilters } from '../../kit/use-filters.js';
import { usePages } from '../../kit/use-pages.js';
import { BookedDialog } from '../booked/booked-dialog.js';
import { useAppointmentWords } from '../booked/use-appointment-words.js';
import { BOOKING_STATUS, CANCELLED_BY } from '../status.js';

/** Address parts before the filters: `bookings/<id>/list`. */
const DEPTH = 3;
const SHOWN = ['booked', 'displaced', 'attended', 'missed', 'cancelled'] as const;
const ISO = 'YYYY-MM-DD';

/** 名单: everybody who has or had a time, newest first. */
export function BookingsTab({ offering }: { offering: ManagedOffering }) {
  const { id } = offering;
  const [filters, narrow] = useFilters(DEPTH);
  const status = SHOWN.find((it) => it === filters.status);
  const asked = { id, from: filters.from, to: filters.to, ...(status && { status }) };
  const pages = usePages(JSON.stringify(asked), (before) =>
    call(listBookings, { ...asked, ...(before && { before }) }),
  );
  const [opened, open] = useState<BookedRow | null>(null);
  return (
    <section className="panel">
      <div className="filters">
        <Segmented<BookingStatus | ''>
          aria-label="状态"
          value={status ?? ''}
          onChange={(chosen) => narrow({ status: chosen || undefined })}
          options={[
            { value: '', label: '全部' },
            ...SHOWN.map((value) => ({ value, label: BOOKING_STATUS[value].word })),
          ]}
        />
        <DatePicker.RangePicker
          aria-label="哪些天"
          allowEmpty={[true, true]}
          placeholder={['从哪天', '到哪天']}
          value={[filters.from ? dayjs(filters.from) : null, filters.to ? dayjs(filters.to) : null]}
          onChange={(range) => narrow({ from: range?.[0]?.format(ISO), to: range?.[1]?.format(ISO) })}
        />
        <span className="grow" />
        <ExportButton list="bookings" filter={asked} />
      </div>
      <Show of={pages.first}>
        {() =>
          pages.rows.length === 0 ? (
            <Nothing says="没有符合的预约" />
          ) : (
            <Rows offering={offering} rows={pages.rows} onOpen={open} />
          )
        }
      </Show>
      <More {...pages} />
      {opened && (
        <BookedDialog offering={offering} booking={opened} onDone={pages.first.reload} onClose={() => open(null)} />
      )}
    </section>
  );
}

interface RowsProps {
  offering: ManagedOffering;
  rows: BookedRow[];
  onOpen: (row: BookedRow) => void;
}

function Rows({ offering, rows, onOpen }: RowsProps) {
  const words = useAppointmentWords();
  const providers = new Map(offering.providers.map((it) => [it.id, it.name]));
  return (
    <Table<BookedRow>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      columns={[
        { title: '什么时候', render: (_, it) => words(it.startsAt) },
        { title: '谁接待', render: (_, it) => providers.get(it.providerId ?? '') ?? '' },
        {
          title: '谁',
          render: (_, it) => (
            <>
              <b>{it.person}</b>
              <span className="under">{[it.category, it.team].filter(Boolean).join('，')}</span>
            </>
          ),
        },
        { title: '价格', render: (_, it) => it.price.words },
        { title: '怎么来的', render: (_, it) => (it.walkIn ? '现场' : '预约') },
        {
          title: '状态',
          render: (_, it) => (
            <Tag tone={BOOKING_STATUS[it.status].tone}>
              {it.cancelledBy && it.status === 'cancelled'
                ? CANCELLED_BY[it.cancelledBy]
                : BOOKING_STATUS[it.status].word}
            </Tag>
          ),
        },
        { title: '评分', align: 'right', render: (_, it) => (it.stars === null ? '' : `${it.stars} 星`) },
        {
          title: '',
          align: 'right',
          render: (_, it) => (
            <Button onClick={() => onOpen(it)} aria-label={`打开${it.person} ${words(it.startsAt)}`}>
              打开
            </Button>
          ),
        },
      ]}
    />
  );
}
