import { PlusOutlined } from '@ant-design/icons';
import { listManagedStops, type ManagedStop, type StopFigures } from '@nuanxin/shared-types';
import { Button, DatePicker, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { call } from '../../api.js';
import { dayWords, weekdayOf, weekdayWords } from '../../kit/days.js';
import { ExportButton } from '../../kit/export-button.js';
import { count } from '../../kit/numbers.js';
import { Nothing, Show } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useFilters } from '../../kit/use-filters.js';
import { useLoad } from '../../kit/use-load.js';
import { BookingPage } from '../booking-tabs.js';

/** Address parts before the days: `bookings/stops`. */
const DEPTH = 2;

type Enterprise = Awaited<ReturnType<typeof load>>['enterprises'][number];
const load = (asked: { from?: string; to?: string }) => call(listManagedStops, asked);

/** 巡回服务: where visiting teams went and go, and whom they reached. */
export function StopsPage() {
  const [filters, narrow] = useFilters(DEPTH);
  const asked = { from: filters.from, to: filters.to };
  const stops = useLoad(JSON.stringify(asked), () => load(asked));
  return (
    <BookingPage
      here="bookings/stops"
      acts={
        <>
          <ExportButton list="stops" filter={asked} />
          <Button type="primary" icon={<PlusOutlined aria-hidden />} href="#/bookings/stops/new">
            排一站
          </Button>
        </>
      }
    >
      <section className="panel">
        <div className="filters">
          <DatePicker.RangePicker
            aria-label="哪些天"
            allowEmpty={[true, true]}
            placeholder={['从哪天', '到哪天']}
            value={[asked.from ? dayjs(asked.from) : null, asked.to ? dayjs(asked.to) : null]}
            onChange={(_, days) => narrow({ from: days?.[0] || undefined, to: days?.[1] || undefined })}
          />
        </div>
        <Show of={stops}>
          {({ rows, enterprises }) =>
            rows.length === 0 ? (
              <Nothing says="这些天没有排。体检车、法律咨询车，排上就能约" />
            ) : (
              <>
                <Stops rows={rows} />
                {enterprises.length > 0 && <Enterprises rows={enterprises} />}
              </>
            )
          }
        </Show>
      </section>
    </BookingPage>
  );
}

/** Of a stop, or of all stops at an enterprise. */
function figureColumns<Row extends StopFigures>(): TableColumnsType<Row> {
  return [
    { title: '约了几项', align: 'right', render: (_, it) => count(it.booked) },
    { title: '做了几项', align: 'right', render: (_, it) => count(it.services) },
    { title: '来了几人', align: 'right', render: (_, it) => count(it.people) },
  ];
}

function Stops({ rows }: { rows: ManagedStop[] }) {
  return (
    <Table<ManagedStop>
      rowKey="id"
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      rowClassName={(it) => (it.status === 'cancelled' ? 'past' : '')}
      columns={[
        { title: '哪天', render: (_, it) => `${dayWords(it.day)} ${weekdayWords(weekdayOf(it.day))}` },
        {
          title: '服务队',
          render: (_, it) => (
            <>
              <b>{it.team}</b>
              <span className="under">{it.union.name}</span>
            </>
          ),
        },
        {
          title: '到哪里',
          className: 'wraps',
          render: (_, it) => (
            <>
              {it.enterprise || it.place.name}
              <span className="under">{[it.place.name, it.room].filter(Boolean).join('，')}</span>
            </>
          ),
        },
        ...figureColumns<ManagedStop>(),
        { title: '', render: (_, it) => it.status === 'cancelled' && <Tag tone="plain">取消了：{it.reason}</Tag> },
        {
          title: '',
          align: 'right',
          render: (_, it) => (
            <Button href={`#/bookings/stops/${it.id}`} aria-label={`${it.team} ${dayWords(it.day)}的名单`}>
              名单
            </Button>
          ),
        },
      ]}
    />
  );
}

function Enterprises({ rows }: { rows: Enterprise[] }) {
  return (
    <div className="stop-enterprises">
      <h2>按单位</h2>
      <Table<Enterprise>
        rowKey="enterprise"
        dataSource={rows}
        pagination={false}
        columns={[
          { title: '单位', render: (_, it) => <b>{it.enterprise || '没写单位'}</b> },
          { title: '去了几站', align: 'right', dataIndex: 'stops' },
          ...figureColumns<Enterprise>(),
        ]}
      />
    </div>
  );
}
