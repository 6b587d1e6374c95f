import type { MemberRow } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useDesk } from '../desk.js';
import { channelWord } from '../joining/channels.js';
import { clockOf } from '../kit/clock.js';
import { Tag } from '../kit/tag.js';
import { STATUS, STEPS, type Step } from './status.js';

interface Props {
  rows: MemberRow[];
  onStep: (row: MemberRow, step: Step) => void;
  onReveal: (row: MemberRow) => void;
}

/** Masked as it comes from the server; the full value only through 看原文. */
export function MemberTable({ rows, onStep, onReveal }: Props) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  const columns: TableColumnsType<MemberRow> = [
    {
      title: '姓名',
      fixed: 'left',
      render: (_, row) => (
        <>
          <b>{row.name}</b>
          <span className="under">{row.number}</span>
        </>
      ),
    },
    { title: '工种', dataIndex: 'category' },
    {
      title: '手机号、身份证号',
      render: (_, row) => (
        <>
          {row.phone ?? '没有'}
          <span className="under">{row.idNumber ?? '没有'}</span>
        </>
      ),
    },
    { title: '工会', render: (_, row) => row.union.name },
    {
      title: '入会',
      render: (_, row) => (
        <>
          {clock.day(row.joinedAt)} {clock.time(row.joinedAt)}
          <span className="under">{row.channel === null ? '自己找来' : channelWord(row.channel)}</span>
        </>
      ),
    },
    {
      title: '',
      key: 'state',
      render: (_, row) => <Tag tone={STATUS[row.status].tone}>{STATUS[row.status].word}</Tag>,
    },
    {
      title: '',
      key: 'acts',
      fixed: 'right',
      align: 'right',
      render: (_, row) => (
        <span className="acts">
          {STEPS.filter(({ from }) => from === row.status).map((step) => (
            <Button
              key={step.word}
              size="small"
              type={step.main ? 'primary' : 'default'}
              onClick={() => onStep(row, step)}
            >
              {step.word}
            </Button>
          ))}
          <Button size="small" type="text" onClick={() => onReveal(row)}>
            看原文
          </Button>
        </span>
      ),
    },
  ];
  return <Table rowKey="id" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 'max-content' }} />;
}
