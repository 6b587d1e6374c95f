import type { EnrolmentRow } from '@nuanxin/shared-types';
import { Button, Table } from 'antd';
import { Tag } from '../../kit/tag.js';
import { useMoment } from '../../kit/use-moment.js';
import { ENROLMENT, PLACEMENT } from './words.js';

interface Props {
  rows: EnrolmentRow[];
  ticked: string[];
  onTick: (ids: string[]) => void;
  onOpen: (id: string) => void;
}

export function EnrolmentTable({ rows, ticked, onTick, onOpen }: Props) {
  const moment = useMoment();
  return (
    <Table<EnrolmentRow>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      rowSelection={{
        selectedRowKeys: ticked,
        onChange: (keys) => onTick(keys.map(String)),
        getCheckboxProps: (it) => ({ disabled: it.status !== 'applied', 'aria-label': `选${it.person}` }),
        columnTitle: <span className="unseen">选</span>,
      }}
      columns={[
        { title: '报名号', render: (_, it) => <span className="code-text">{it.number}</span> },
        {
          title: '谁',
          render: (_, it) => (
            <>
              <b>{it.person}</b>
              <span className="under">{it.category}</span>
            </>
          ),
        },
        { title: '报名时间', render: (_, it) => moment(it.at) },
        {
          title: '材料',
          render: (_, it) => (it.documents.length === 0 ? '不用交' : it.documents.map((one) => one.what).join('、')),
        },
        {
          title: '状态',
          render: (_, it) => (
            <Tag tone={ENROLMENT[it.status].tone}>
              {it.position > 0 ? `候补第 ${it.position} 位` : ENROLMENT[it.status].word}
            </Tag>
          ),
        },
        { title: '出勤', align: 'right', render: (_, it) => attendanceWords(it) },
        { title: '证书', render: (_, it) => it.certificate && certificateWords(it.certificate) },
        { title: '去向', render: (_, it) => it.placement && PLACEMENT[it.placement.kind] },
        {
          title: '',
          align: 'right',
          render: (_, it) => (
            <Button
              type={it.status === 'applied' ? 'primary' : 'default'}
              onClick={() => onOpen(it.id)}
              aria-label={`${it.status === 'applied' ? '审核' : '打开'}${it.person}`}
            >
              {it.status === 'applied' ? '审核' : '打开'}
            </Button>
          ),
        },
      ]}
    />
  );
}

function attendanceWords({ attended, missed }: EnrolmentRow): string {
  return attended + missed === 0 ? '' : `${attended}/${attended + missed}`;
}

function certificateWords({ number, revoked }: NonNullable<EnrolmentRow['certificate']>): string {
  return revoked ? `${number}（撤销了）` : number;
}
