import { closeJoinCode, type JoinCodeRow } from '@nuanxin/shared-types';
import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { count } from '../kit/numbers.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Tag } from '../kit/tag.js';
import { useMoment } from '../kit/use-moment.js';
import { channelWord } from './channels.js';

interface Props {
  rows: readonly JoinCodeRow[];
  onChange: () => void;
}

export function posterOf(code: string): string {
  return `#/joining/poster/${encodeURIComponent(code)}`;
}

/** Which codes hang where, until when, and what each brought in. */
export function CodeTable({ rows, onChange }: Props) {
  const moment = useMoment();
  const [closing, close] = useState<JoinCodeRow>();
  const columns: TableColumnsType<JoinCodeRow> = [
    { title: '工会', render: (_, row) => <b>{row.union.name}</b> },
    { title: '用在哪里', render: (_, row) => row.place?.name ?? channelWord(row.channel) },
    { title: '谁发展的', render: (_, row) => row.recruiter ?? '不限' },
    { title: '码', render: (_, row) => <span className="code-text">{row.code}</span> },
    {
      title: '能用到',
      render: (_, row) => {
        if (row.closedAt !== null) return <Tag tone="plain">{moment(row.closedAt)} 停用</Tag>;
        if (row.until === null) return '一直能用';
        // The midnight itself belongs to the next day.
        return <Tag tone={row.open ? 'ok' : 'plain'}>{`${row.open ? '到' : '已过'} ${moment(row.until - 1)}`}</Tag>;
      },
    },
    {
      title: '来了',
      align: 'right',
      sorter: (a, b) => a.joined - b.joined,
      showSorterTooltip: false,
      render: (_, row) => `${count(row.joined)} 人`,
    },
    {
      title: '',
      key: 'acts',
      align: 'right',
      render: (_, row) =>
        row.open && (
          <Space>
            <Button size="small" href={posterOf(row.code)}>
              海报
            </Button>
            <Button size="small" onClick={() => close(row)}>
              停用
            </Button>
          </Space>
        ),
    },
  ];
  return (
    <>
      <Table
        rowKey="code"
        columns={columns}
        dataSource={[...rows]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
      {closing && (
        <ReasonDialog
          title={`停用码 ${closing.code}`}
          says="贴出去的海报再扫就进不来了，停用后不能恢复。已经来的人都在。"
          usual={['活动结束了', '海报旧了', '贴错了地方']}
          confirm="停用"
          onConfirm={async (reason, send) => {
            await send(closeJoinCode, { code: closing.code, reason });
            onChange();
          }}
          onClose={() => close(undefined)}
        />
      )}
    </>
  );
}
