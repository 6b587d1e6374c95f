import type { MemberRow } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useDesk } from '../desk.js';
import { channelWord } from '../joining/channels.js';
import { clockOf } from '../kit/clock.js';
import { Tag } from '../kit/tag.js';
import { STATUS, stepsFor, type Step } from './status.js';

interface Props {
  rows: MemberRow[];
  /** Ids picked, for review or for erasing; null: nothing to pick. */
  picked: string[] | null;
  onPick: (ids: string[]) => void;
  onStep: (row: MemberRow, step: Step) => void;
}

/** Masked as it comes from the server; the full value stands on the member's page, for a reason. */
export function MemberTable({ rows, picked, onPick, onStep }: Props) {
  const { city, me } = useDesk();
  const clock = clockOf(city.timeZone);
  const columns: TableColumnsType<MemberRow> = [
    {
      title: '姓名',
      fixed: 'left',
      render: (_, row) => (
        <>
          <a href={`#/members/one/${row.id}`}>
            <b>{row.name}</b>
          </a>
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
      title: '状态',
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
          {stepsFor(row.status, me.roles)
            .filter((step) => !step.onPageOnly)
            .map((step) => (
              <Button
                key={step.word}
                size="small"
                type={step.main ? 'primary' : 'default'}
                onClick={() => onStep(row, step)}
              >
                {step.word}
              </Button>
            ))}
        </span>
      ),
    },
  ];
  return (
    <Table<MemberRow>
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      {...(picked && {
        rowSelection: {
          selectedRowKeys: picked,
          // A table that scrolls sideways would hold a second box for all, hidden but within reach of the keyboard.
          hideSelectAll: true,
          onChange: (keys) => onPick(keys.map(String)),
          getCheckboxProps: (row) => ({ 'aria-label': `选${row.name}` }),
        },
      })}
    />
  );
}
