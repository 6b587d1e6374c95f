import { listCourseFigures, type CourseCounts, type CourseFigures } from '@nuanxin/shared-types';
import { DatePicker, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { call } from '../../api.js';
import { dayWords } from '../../kit/days.js';
import { ExportButton } from '../../kit/export-button.js';
import { count, sumOf } from '../../kit/numbers.js';
import { Nothing, Show } from '../../kit/states.js';
import { useFilters } from '../../kit/use-filters.js';
import { useLoad } from '../../kit/use-load.js';
import { BookingPage } from '../booking-tabs.js';

/** Address parts before the days: `bookings/courses`. */
const DEPTH = 2;
/** Those of whom a course can say that it led to work. */
const AT_WORK = ['employed', 'self_employed', 'same_job'];

type Total = CourseCounts & { courses: number };

/** 课程统计: every course with what became of its people, and the sum of all. */
export function CourseFiguresPage() {
  const [filters, narrow] = useFilters(DEPTH);
  const asked = { from: filters.from, to: filters.to };
  const figures = useLoad(JSON.stringify(asked), () => call(listCourseFigures, asked));
  return (
    <BookingPage here="bookings/courses" acts={<ExportButton list="course-figures" filter={asked} />}>
      <section className="panel">
        <div className="filters">
          <DatePicker.RangePicker
            aria-label="哪些天有课"
            allowEmpty={[true, true]}
            placeholder={['从哪天', '到哪天']}
            value={[asked.from ? dayjs(asked.from) : null, asked.to ? dayjs(asked.to) : null]}
            onChange={(_, days) => narrow({ from: days?.[0] || undefined, to: days?.[1] || undefined })}
          />
        </div>
        <Show of={figures}>
          {({ rows, total }) =>
            rows.length === 0 ? <Nothing says="这些天没有课程" /> : <Figures rows={rows} total={total} />
          }
        </Show>
      </section>
    </BookingPage>
  );
}

const COUNTS: { title: string; of: (it: CourseCounts) => string }[] = [
  { title: '报名', of: (it) => count(it.applied) },
  { title: '录取', of: (it) => count(it.learners) },
  { title: '候补', of: (it) => count(it.waiting) },
  { title: '出勤', of: ({ due, attended }) => (due === 0 ? '' : `${Math.round((100 * attended) / due)}%`) },
  { title: '结业', of: (it) => count(it.completed) },
  { title: '证书', of: (it) => count(it.certificates) },
  { title: '就业', of: (it) => count(atWork(it)) },
];

function Figures({ rows, total }: { rows: CourseFigures[]; total: Total }) {
  const columns: TableColumnsType<CourseFigures> = [
    {
      title: '课程',
      className: 'wraps',
      render: (_, it) => (
        <>
          <a href={`#/bookings/${it.offering.id}/enrolments`}>
            <b>{it.offering.name}</b>
          </a>
          <span className="under">{it.union.name}</span>
        </>
      ),
    },
    { title: '什么时候', render: (_, it) => `${dayWords(it.firstDay)}到 ${dayWords(it.lastDay)}，${it.sessions} 次` },
    { title: '名额', align: 'right', render: (_, it) => count(it.capacity) },
    ...COUNTS.map(({ title, of }) => ({
      title,
      align: 'right' as const,
      render: (_: unknown, it: CourseFigures) => of(it),
    })),
  ];
  return (
    <Table<CourseFigures>
      rowKey={(it) => it.offering.id}
      dataSource={rows}
      columns={columns}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      summary={() => (
        <Table.Summary.Row className="sum">
          <Table.Summary.Cell index={0} colSpan={3}>
            合计 {total.courses} 门课
          </Table.Summary.Cell>
          {COUNTS.map(({ title, of }, i) => (
            <Table.Summary.Cell key={title} index={i + 3} align="right">
              {of(total)}
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}

function atWork({ placements }: CourseCounts): number {
  return sumOf(
    placements.filter((it) => AT_WORK.includes(it.kind)),
    (it) => it.count,
  );
}
