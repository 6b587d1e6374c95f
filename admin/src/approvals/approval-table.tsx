import { APPROVALS, type ApprovalRow } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { Tag, type Tone } from '../kit/tag.js';

const STATUS: Record<ApprovalRow['status'], { word: string; tone: Tone }> = {
  waiting: { word: '等复核', tone: 'wait' },
  accepted: { word: '已同意', tone: 'ok' },
  rejected: { word: '不同意', tone: 'no' },
  expired: { word: '过期了', tone: 'plain' },
};

interface Props {
  rows: ApprovalRow[];
  onDecide: (row: ApprovalRow, agree: boolean) => void;
}

export function ApprovalTable({ rows, onDecide }: Props) {
  const clock = clockOf(useDesk().city.timeZone);
  const moment = (at: number) => `${clock.day(at)} ${clock.time(at)}`;
  const columns: TableColumnsType<ApprovalRow> = [
    { title: '状态', render: (_, row) => <Tag tone={STATUS[row.status].tone}>{STATUS[row.status].word}</Tag> },
    {
      title: '什么事',
      className: 'wraps',
      render: (_, row) => (
        <>
          <b>{row.words}</b>
          <span className="under">
            {APPROVALS[row.kind].name}，{row.union.name}。原因：{row.reason}
          </span>
        </>
      ),
    },
    {
      title: '谁提的',
      render: (_, row) => (
        <>
          {row.askedBy}
          <span className="under">{moment(row.askedAt)}</span>
        </>
      ),
    },
    {
      title: '谁定的',
      render: (_, row) =>
        row.decidedAt === null ? (
          <span className="under">{row.status === 'waiting' ? `${moment(row.expiresAt)} 前` : '没人定'}</span>
        ) : (
          <>
            {row.decidedBy}
            <span className="under">
              {moment(row.decidedAt)}，{row.decidedWhy}
            </span>
          </>
        ),
    },
    {
      title: '',
      align: 'right',
      render: (_, row) => row.status === 'waiting' && <Decide row={row} onDecide={onDecide} />,
    },
  ];
  return <Table rowKey="id" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 720 }} />;
}

function Decide({ row, onDecide }: { row: ApprovalRow; onDecide: Props['onDecide'] }) {
  if (row.mine) return <span className="note">等另一位同事</span>;
  return (
    <span className="acts">
      <Button onClick={() => onDecide(row, false)}>不同意</Button>
      <Button type="primary" onClick={() => onDecide(row, true)}>
        同意
      </Button>
    </span>
  );
}
