import { AUDIT_ACTS, type AuditRow } from '@nuanxin/shared-types';
import { Table, type TableColumnsType } from 'antd';
import { PROOFS } from '../account/proofs.js';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { valueWords } from './value-words.js';

export function AuditTable({ rows }: { rows: AuditRow[] }) {
  const clock = clockOf(useDesk().city.timeZone);
  const columns: TableColumnsType<AuditRow> = [
    {
      title: '什么时候',
      render: (_, row) => (
        <>
          {clock.time(row.at)}
          <span className="under">{clock.date(row.at)}</span>
        </>
      ),
    },
    { title: '谁', render: (_, row) => row.who?.name ?? '系统' },
    {
      title: '做了什么',
      render: (_, row) => (
        <>
          <b>{AUDIT_ACTS[row.act] ?? row.act}</b>
          <span className="under">{row.subjectId}</span>
        </>
      ),
    },
    {
      title: '改前、改后和原因',
      className: 'wraps',
      render: (_, row) => (
        <>
          {row.after && `${valueWords(row.before) || '没有'} → ${valueWords(row.after) || '没有'}`}
          <span className={row.after ? 'under' : undefined}>{valueWords(row.facts)}</span>
        </>
      ),
    },
    {
      title: '从哪里',
      render: (_, row) => (
        <>
          {row.face ? PROOFS[row.face] : '系统'}
          <span className="under">{row.ip}</span>
        </>
      ),
    },
  ];
  return <Table rowKey="id" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 720 }} />;
}
