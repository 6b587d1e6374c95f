import type { NearChoice, NearRow } from '@nuanxin/shared-types';
import { Segmented, Table } from 'antd';
import { count } from '../kit/numbers.js';
import { Tag } from '../kit/tag.js';

const CHOICES: { value: NearChoice; label: string }[] = [
  { value: 'skip', label: '不导' },
  { value: 'update', label: '更新那一处' },
  { value: 'both', label: '两处都留' },
];

interface Props {
  rows: NearRow[];
  near: NearChoice;
  single: ReadonlyMap<number, NearChoice>;
  onAll: (choice: NearChoice) => void;
  onOne: (single: ReadonlyMap<number, NearChoice>) => void;
}

/** Rows within 30 m of another place: decided all at once, and some by themselves. */
export function NearRows({ rows, near, single, onAll, onOne }: Props) {
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">离别处不到 30 米的 {count(rows.length)} 行</h2>
        <span>其余的都</span>
        <Segmented<NearChoice> aria-label="其余的都怎么办" value={near} options={CHOICES} onChange={onAll} />
      </div>
      <Table<NearRow>
        rowKey="row"
        size="small"
        dataSource={rows}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { title: '第几行', dataIndex: 'row' },
          {
            title: '表里的',
            className: 'wraps',
            render: (_, { name, address }) => (
              <>
                <b>{name}</b>
                <span className="under">{address}</span>
              </>
            ),
          },
          {
            title: '挨着的',
            className: 'wraps',
            render: (_, { beside }) => (
              <>
                <b>{beside.name}</b>
                <span className="under">{beside.row === null ? beside.address : `表里第 ${beside.row} 行`}</span>
              </>
            ),
          },
          {
            title: '多远',
            render: (_, { metres, sameName }) => (
              <>
                {metres} 米 {sameName && <Tag tone="warn">同名</Tag>}
              </>
            ),
          },
          {
            title: '怎么办',
            align: 'right',
            render: (_, { row, name }) => (
              <Segmented<NearChoice>
                aria-label={`${name}怎么办`}
                size="small"
                value={single.get(row) ?? near}
                options={CHOICES}
                onChange={(it) => onOne(new Map(single).set(row, it))}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
