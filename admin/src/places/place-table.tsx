import { PLACE_KINDS, type RegisterRow } from '@nuanxin/shared-types';
import { Table, type TableColumnsType } from 'antd';
import { Nothing } from '../kit/states.js';
import { Tag, type Tone } from '../kit/tag.js';
import { PIN_WORDS } from './place-filters.js';

const TONES: Record<RegisterRow['pin'], Tone> = { open: 'ok', closed: 'plain', unsure: 'wait', fault: 'no' };
const PAGE = 50;

const COLUMNS: TableColumnsType<RegisterRow> = [
  {
    title: '阵地',
    className: 'wraps',
    render: (_, { id, name, address }) => (
      <>
        <a href={`#/shops/${id}`}>
          <b>{name}</b>
        </a>
        <span className="under">{address}</span>
      </>
    ),
  },
  { title: '种类', render: (_, { kind }) => PLACE_KINDS[kind] },
  {
    title: '现在',
    render: (_, { pin, hours }) => (
      <>
        <Tag tone={TONES[pin]}>{PIN_WORDS[pin]}</Tag>
        <span className="under hours-words" title={hours}>
          {hours}
        </span>
      </>
    ),
  },
];

interface Props {
  rows: RegisterRow[];
  chosen: string[];
  onChoose: (ids: string[]) => void;
}

export function PlaceTable({ rows, chosen, onChoose }: Props) {
  if (rows.length === 0) return <Nothing says="没找到。换个条件试试" />;
  return (
    <Table<RegisterRow>
      rowKey="id"
      size="small"
      dataSource={rows}
      columns={COLUMNS}
      rowSelection={{
        selectedRowKeys: chosen,
        preserveSelectedRowKeys: true,
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: ({ name }) => ({ 'aria-label': `选${name}` }),
      }}
      pagination={rows.length > PAGE ? { pageSize: PAGE, showSizeChanger: false, size: 'small' } : false}
    />
  );
}
