import { MoreOutlined, WarningOutlined } from '@ant-design/icons';
import type { StockCell } from '@nuanxin/shared-types';
import { Button, Dropdown, Table, type TableColumnsType } from 'antd';
import { count, sumOf } from '../kit/numbers.js';
import { Tag } from '../kit/tag.js';
import { Cell, type OpenCell } from './cell.js';
import { CELL_NAMES } from './figures.js';
import type { Shop } from './shops.js';

/** What a cadre does to one shop's stock. */
export type ShopAct = 'receipt' | 'transfer' | 'take' | 'writeOff' | 'low';
const ACTS: { key: ShopAct; label: string; needsStock: boolean }[] = [
  { key: 'transfer', label: '调出', needsStock: true },
  { key: 'take', label: '盘点', needsStock: false },
  { key: 'low', label: '提醒线', needsStock: false },
];

interface Props {
  shops: Shop[];
  onAct: (act: ShopAct, shop: Shop) => void;
  onOpen: (cell: OpenCell) => void;
}

function StockState({ shop }: { shop: Shop }) {
  if (!shop.low) return null;
  return (
    <Tag tone={shop.onHand > 0 ? 'warn' : 'no'}>
      <WarningOutlined aria-hidden /> {shop.onHand > 0 ? '快没了' : '没了'}
    </Tag>
  );
}

function Acts({ shop, onAct }: { shop: Shop; onAct: Props['onAct'] }) {
  const items = ACTS.map(({ key, label, needsStock }) => ({ key, label, disabled: needsStock && shop.onHand === 0 }));
  return (
    <span className="acts">
      <Button size="small" onClick={() => onAct('receipt', shop)}>
        进货
      </Button>
      <Button size="small" onClick={() => onAct('writeOff', shop)} disabled={shop.onHand === 0}>
        报损
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => onAct(ACTS.find((it) => it.key === key)?.key ?? 'take', shop) }}
      >
        <Button size="small" icon={<MoreOutlined />} aria-label={`${shop.place.name}，更多`} />
      </Dropdown>
    </span>
  );
}

/** Figures that are nearly always nothing get a column only where one of the shops has some. */
const CELLS: { cell: StockCell; always: boolean }[] = [
  { cell: 'inTransit', always: true },
  { cell: 'received', always: true },
  { cell: 'given', always: true },
  { cell: 'overGiven', always: true },
  { cell: 'writtenOff', always: true },
  { cell: 'lost', always: false },
  { cell: 'found', always: false },
];

function columnsOf({ shops, onAct, onOpen }: Props, cells: readonly StockCell[]): TableColumnsType<Shop> {
  const fullest = Math.max(1, ...shops.map((shop) => shop.onHand));
  return [
    { title: '店点', fixed: 'left', render: (_, shop) => <b>{shop.place.name}</b> },
    {
      title: '库存',
      width: 170,
      sorter: (a, b) => a.onHand - b.onHand,
      showSorterTooltip: false,
      render: (_, shop) => (
        <span className="bar-track">
          <i className={shop.low ? 'bar marked' : 'bar'} style={{ width: `${(100 * shop.onHand) / fullest}%` }} />
          <b>
            <Cell of={{ place: shop.place, cell: 'onHand' }} value={shop.onHand} onOpen={onOpen} />
          </b>
        </span>
      ),
    },
    { title: '', key: 'state', width: 84, render: (_, shop) => <StockState shop={shop} /> },
    {
      title: '今天',
      align: 'right',
      sorter: (a, b) => a.givenToday - b.givenToday,
      showSorterTooltip: false,
      render: (_, shop) => count(shop.givenToday),
    },
    ...cells.map((cell) => ({
      title: CELL_NAMES[cell],
      align: 'right' as const,
      sorter: (a: Shop, b: Shop) => a[cell] - b[cell],
      showSorterTooltip: false,
      render: (_: unknown, shop: Shop) => <Cell of={{ place: shop.place, cell }} value={shop[cell]} onOpen={onOpen} />,
    })),
    {
      title: '',
      key: 'acts',
      fixed: 'right',
      align: 'right',
      render: (_, shop) => <Acts shop={shop} onAct={onAct} />,
    },
  ];
}

/** One row a shop; orange where somebody should send stock today. */
export function ShopTable(props: Props) {
  const { shops } = props;
  const cells = CELLS.filter(({ cell, always }) => always || shops.some((it) => it[cell] > 0)).map((it) => it.cell);
  const total = (value: (shop: Shop) => number) => count(sumOf(shops, value));
  return (
    <Table
      rowKey={(shop) => shop.place.id}
      size={shops.length > 20 ? 'small' : 'large'}
      columns={columnsOf(props, cells)}
      dataSource={shops}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row className="sum">
          <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
          <Table.Summary.Cell index={1}>{total((shop) => shop.onHand)}</Table.Summary.Cell>
          <Table.Summary.Cell index={2} />
          <Table.Summary.Cell index={3} align="right">
            {total((shop) => shop.givenToday)}
          </Table.Summary.Cell>
          {cells.map((cell, i) => (
            <Table.Summary.Cell key={cell} index={4 + i} align="right">
              {total((shop) => shop[cell])}
            </Table.Summary.Cell>
          ))}
          <Table.Summary.Cell index={4 + cells.length} />
        </Table.Summary.Row>
      )}
    />
  );
}
