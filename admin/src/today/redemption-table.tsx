import type { Redemption } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { Tag } from '../kit/tag.js';

interface Props {
  rows: Redemption[];
  onReverse: (row: Redemption) => void;
}

function State({ row }: { row: Redemption }) {
  if (row.reversedAt !== null) return <Tag tone="plain">已撤销</Tag>;
  if (row.overGiven > 0) return <Tag tone="warn">超发 {row.overGiven}</Tag>;
  if (row.offline) return <Tag tone="wait">离线补传</Tag>;
  return <Tag tone="ok">已发</Tag>;
}

/** Newest first; a row that came in since the page was opened glows once. */
export function RedemptionTable({ rows, onReverse }: Props) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  const [openedAt] = useState(rows[0]?.at ?? 0);
  const columns: TableColumnsType<Redemption> = [
    { title: '时间', width: 72, render: (_, row) => clock.time(row.at) },
    { title: '店', render: (_, row) => <b>{row.place.name}</b> },
    {
      title: '谁',
      render: (_, row) => (
        <>
          {row.name} <span className="small">{row.category}</span>
        </>
      ),
    },
    { title: '领了', align: 'right', render: (_, row) => `${row.quantity} ${row.programme.unit}` },
    { title: '', key: 'state', width: 104, render: (_, row) => <State row={row} /> },
    {
      title: '',
      key: 'acts',
      fixed: 'right',
      align: 'right',
      width: 76,
      render: (_, row) =>
        row.reversedAt === null && (
          <Button size="small" onClick={() => onReverse(row)}>
            撤销
          </Button>
        ),
    },
  ];
  return (
    <Table
      className="live"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowClassName={(row) => `${row.at > openedAt ? 'fresh' : ''} ${row.reversedAt === null ? '' : 'undone'}`}
    />
  );
}
