import type { ClassList, CourseResult, CourseSession, LearnerRow } from '@nuanxin/shared-types';
import { InputNumber, Select, Table, type TableColumnsType } from 'antd';
import { useDesk } from '../../desk.js';
import { clockOf } from '../../kit/clock.js';
import { MarkCell } from './mark-cell.js';

interface Props {
  list: ClassList;
  filled: Readonly<Record<string, CourseResult>>;
  onFill: (result: CourseResult) => void;
  onMarked: () => void;
}

/** Learners downwards, sessions across. */
export function ClassTable({ list, filled, onFill, onMarked }: Props) {
  const { city } = useDesk();
  const { day } = clockOf(city.timeZone);
  const { sessions, rows, rule } = list;
  const sessionColumn = (session: CourseSession, at: number) => ({
    title: (
      <span className={session.status === 'cancelled' ? 'undone' : undefined} title={session.title}>
        {day(session.startsAt).replaceAll(' ', '')}
      </span>
    ),
    align: 'center' as const,
    render: (_: unknown, row: LearnerRow) => <MarkCell row={row} session={session} at={at} onMarked={onMarked} />,
  });
  const columns: TableColumnsType<LearnerRow> = [
    {
      title: '谁',
      fixed: 'left',
      render: (_, it) => (
        <>
          <b>{it.name}</b>
          <span className="under">{it.number}</span>
        </>
      ),
    },
    ...sessions.map(sessionColumn),
    { title: '出勤', align: 'right', render: (_, it) => `${it.attended}/${it.attended + it.missed}` },
    {
      title: rule.passMark === null ? '结果' : `成绩（${rule.passMark} 分及格）`,
      render: (_, it) => (
        <ResultInput row={it} passMark={rule.passMark} filled={filled[it.enrolmentId]} onFill={onFill} />
      ),
    },
    { title: '证书', render: (_, it) => it.certificate },
  ];
  return (
    <Table<LearnerRow>
      rowKey="enrolmentId"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

interface ResultProps {
  row: LearnerRow;
  passMark: number | null;
  filled: CourseResult | undefined;
  onFill: (result: CourseResult) => void;
}

/** Points with an exam, 合格 or not without one; a certificate that stands closes it. */
function ResultInput({ row, passMark, filled, onFill }: ResultProps) {
  const { enrolmentId, name, score, status, certificate } = row;
  if (passMark !== null)
    return (
      <InputNumber<number>
        aria-label={`${name}的成绩`}
        disabled={certificate !== null}
        min={0}
        max={100}
        precision={0}
        value={filled ? filled.score : score}
        onChange={(points) => onFill({ enrolmentId, score: points, passed: null })}
      />
    );
  const passed = status === 'completed' ? true : status === 'failed' ? false : undefined;
  return (
    <Select
      aria-label={`${name}的结果`}
      disabled={certificate !== null}
      placeholder="还没定"
      value={filled ? filled.passed : passed}
      onChange={(chosen) => onFill({ enrolmentId, score: null, passed: chosen })}
      options={[
        { value: true, label: '合格' },
        { value: false, label: '不合格' },
      ]}
    />
  );
}
