import { type WorkKind, type WorkLine } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useDesk } from '../desk.js';
import { clockOf, now } from '../kit/clock.js';
import { Tag } from '../kit/tag.js';
import { KINDS } from './kinds.js';

interface Props {
  lines: readonly WorkLine[];
  onSettle: (line: WorkLine) => void;
}

/** What waits, one line each, and the one act that clears it. */
export function WorkTable({ lines, onSettle }: Props) {
  const { city } = useDesk();
  const columns: TableColumnsType<WorkLine> = [
    { title: '状态', width: 112, render: (_, line) => <Kind kind={line.kind} /> },
    {
      title: '什么事',
      render: (_, line) => (
        <>
          <b>{line.what}</b>
          <span className="under">{line.note}</span>
        </>
      ),
    },
    { title: '等了多久', width: 150, render: (_, line) => sinceWords(line.since, city.timeZone) },
    {
      title: '',
      key: 'act',
      align: 'right',
      width: 100,
      render: (_, line) =>
        line.page === null ? (
          <Button onClick={() => onSettle(line)}>{KINDS[line.kind].act}</Button>
        ) : (
          <Button href={`#/${line.page}`}>{KINDS[line.kind].act}</Button>
        ),
    },
  ];
  return (
    <Table
      className="worklist"
      rowKey={(line) => `${line.kind} ${line.id}`}
      columns={columns}
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

function Kind({ kind }: { kind: WorkKind }) {
  const { name, tone, icon } = KINDS[kind];
  return (
    <Tag tone={tone}>
      <span aria-hidden>{icon}</span> {name}
    </Tag>
  );
}

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];

/** `7 月 18 日，2 天了`; a state that just is has no beginning. */
function sinceWords(since: number | null, timeZone: string): string {
  if (since === null) return '现在';
  const clock = clockOf(timeZone);
  const waited = now() - since;
  if (waited < HOUR_MS) return `${clock.time(since)}，刚来`;
  if (waited < DAY_MS) return `${clock.time(since)}，${Math.floor(waited / HOUR_MS)} 小时了`;
  return `${clock.day(since)}，${Math.floor(waited / DAY_MS)} 天了`;
}
