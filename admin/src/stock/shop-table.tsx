import { WarningOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { count, sumOf } from '../kit/numbers.js';
import { Tag } from '../kit/tag.js';
import type { Shop } from './shops.js';

interface Props {
  shops: Shop[];
  unit: string;
  onReceive: (shop: Shop) => void;
  onWriteOff: (shop: Shop) => void;
}

function StockState({ shop }: { shop: Shop }) {
  if (shop.stock === 'enough') return null;
  return (
    <Tag tone={shop.stock === 'low' ? 'warn' : 'no'}>
      <WarningOutlined aria-hidden /> {shop.stock === 'low' ? '快没了' : '没了'}
    </Tag>
  );
}

const numeric = (title: string, value: (shop: Shop) => number): TableColumnsType<Shop>[number] => ({
  title,
  align: 'right',
  sorter: (a, b) => value(a) - value(b),
  showSorterTooltip: false,
  render: (_, shop) => count(value(shop)),
});

function columnsOf({ shops, onReceive, onWriteOff }: Props): TableColumnsType<Shop> {
  const fullest = Math.max(1, ...shops.map((shop) => shop.onHand));
  return [
    { title: '店点', fixed: 'left', render: (_, shop) => <b>{shop.place.name}</b> },
    {
      title: '库存',
      width: 220,
      sorter: (a, b) => a.onHand - b.onHand,
      showSorterTooltip: false,
      render: (_, shop) => (
        <span className="bar-track">
          <i
            className={shop.stock === 'enough' ? 'bar' : 'bar marked'}
            style={{ width: `${(100 * shop.onHand) / fullest}%` }}
          />
          <b>{count(shop.onHand)}</b>
        </span>
      ),
    },
    { title: '', key: 'state', width: 96, render: (_, shop) => <StockState shop={shop} /> },
    numeric('到货', (shop) => shop.received),
    numeric('发放', (shop) => shop.given),
    numeric('今天', (shop) => shop.givenToday),
    numeric('超发', (shop) => shop.overGiven),
    numeric('报损', (shop) => shop.writtenOff),
    {
      title: '',
      key: 'acts',
      fixed: 'right',
      align: 'right',
      render: (_, shop) => (
        <span className="acts">
          <Button size="small" onClick={() => onReceive(shop)}>
            进货
          </Button>
          <Button size="small" onClick={() => onWriteOff(shop)} disabled={shop.onHand === 0}>
            报损
          </Button>
        </span>
      ),
    },
  ];
}

/** One row a shop; orange where somebody should send stock today. */
export function ShopTable(props: Props) {
  const { shops } = props;
  const total = (value: (shop: Shop) => number) => count(sumOf(shops, value));
  const sums = [
    (shop: Shop) => shop.received,
    (shop: Shop) => shop.given,
    (shop: Shop) => shop.givenToday,
    (shop: Shop) => shop.overGiven,
    (shop: Shop) => shop.writtenOff,
  ];
  return (
    <Table
      rowKey={(shop) => shop.place.id}
      columns={columnsOf(props)}
      dataSource={shops}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row className="sum">
          <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
          <Table.Summary.Cell index={1}>{total((shop) => shop.onHand)}</Table.Summary.Cell>
          <Table.Summary.Cell index={2} />
          {sums.map((value, i) => (
            <Table.Summary.Cell key={i} index={3 + i} align="right">
              {total(value)}
            </Table.Summary.Cell>
          ))}
          <Table.Summary.Cell index={8} />
        </Table.Summary.Row>
      )}
    />
  );
}
