import {
  allocateBatch,
  getBatch,
  listStock,
  proposeAllocation,
  type AllocationWay,
  type Batch,
  type StockRow,
} from '@nuanxin/shared-types';
import { App, Button, Input, InputNumber, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call, Failure } from '../api.js';
import { count, sumOf } from '../kit/numbers.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { readColumn } from './column.js';
import { StockTabs } from './stock-tabs.js';

type Way = AllocationWay | 'by_hand';
const WAYS: { value: Way; label: string }[] = [
  { value: 'even', label: '平均分' },
  { value: 'last_week', label: '按上周用量' },
  { value: 'by_hand', label: '手工填' },
];
type Quantities = ReadonlyMap<string, number>;

/** Who gets how much of a batch: shared out by the server, or typed, or pasted from a spreadsheet; always open to change. */
export function AllocatePage({ id }: { id: string }) {
  const both = useLoad(id, async () => {
    const batch = await call(getBatch, { id });
    const { rows } = await call(listStock, { id: batch.programmeId });
    return { batch, rows };
  });
  return <Show of={both}>{(loaded) => <Allocate {...loaded} />}</Show>;
}

function Allocate({ batch, rows }: { batch: Batch & { programmeId: string }; rows: StockRow[] }) {
  const { message } = App.useApp();
  const [quantities, put] = useState<Quantities>(new Map());
  const [picked, pick] = useState<string[]>(rows.map((it) => it.place.id));
  const [words, search] = useState('');
  const total = sumOf([...quantities.values()], (it) => it);
  const left = batch.depot - total;
  const sites = [...quantities.values()].filter((it) => it > 0).length;
  const { busy, failure, act } = useAct<Quantities>(async (chosen, send) => {
    const lines = [...chosen].map(([placeId, quantity]) => ({ placeId, quantity })).filter((it) => it.quantity > 0);
    await send(allocateBatch, { id: batch.id, lines, note: '' });
    void message.success(`${count(total)} 发往 ${lines.length} 个站点，等它们点数确认`);
    window.location.hash = `#/stock/batch/${batch.id}`;
  });
  return (
    <>
      <header className="top">
        <h1>分配「{batch.name}」</h1>
        <StockTabs here="stock/batches" />
        <span className="note grow">仓库还有 {count(batch.depot)}</span>
        <Button href={`#/stock/batch/${batch.id}`}>先不分</Button>
      </header>
      <Ways batch={batch} rows={rows} picked={picked} onPut={put} />
      <section className="panel">
        <div className="stock-filters">
          <Input
            aria-label="按站名找"
            placeholder="站名"
            allowClear
            style={{ width: 220 }}
            onChange={(event) => search(event.target.value.trim())}
          />
          <span className="note">勾选的站点参加平均分和按用量分；数可以一个个改</span>
        </div>
        <Table
          size="small"
          rowKey={(it) => it.place.id}
          rowSelection={{
            selectedRowKeys: picked,
            preserveSelectedRowKeys: true,
            onChange: (keys) => pick(keys.map(String)),
          }}
          columns={columnsOf(quantities, put)}
          dataSource={rows.filter((it) => it.place.name.includes(words))}
          pagination={false}
        />
      </section>
      <section className="allocate-sum">
        <span>
          发 <b>{count(total)}</b> 到 <b>{sites}</b> 个站点，仓库剩{' '}
          <b className={left < 0 ? 'minus' : ''}>{count(left)}</b>
        </span>
        <span className="note grow">发出后算“在途”，站点点数确认才进它的库存；没确认前可以叫回。</span>
        <Button
          type="primary"
          loading={busy}
          disabled={total === 0 || left < 0}
          onClick={() => act(new Map(quantities))}
        >
          {left < 0 ? '超过仓库里的数' : '发出'}
        </Button>
        {failure && <Failed failure={failure} />}
      </section>
    </>
  );
}

interface WaysProps {
  batch: Batch;
  rows: StockRow[];
  picked: string[];
  onPut: (quantities: Quantities) => void;
}
function Ways({ batch, rows, picked, onPut }: WaysProps) {
  const [way, choose] = useState<Way>('even');
  const [total, setTotal] = useState<number | null>(batch.depot);
  const [failure, fail] = useState<Failure>();
  const [wrong, say] = useState<string>();
  async function share(by: AllocationWay): Promise<void> {
    fail(undefined);
    try {
      const shares = await call(proposeAllocation, { id: batch.id, way: by, total: total ?? 0, placeIds: picked });
      onPut(new Map(shares.rows.map((it) => [it.place.id, it.quantity])));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      fail(error);
    }
  }
  function paste(text: string): void {
    const read = readColumn(
      text,
      rows.map((it) => it.place),
    );
    say('wrong' in read ? read.wrong : undefined);
    if ('quantities' in read) onPut(read.quantities);
  }
  return (
    <section className="panel">
      <div className="ways">
        <Segmented<Way> options={WAYS} value={way} onChange={choose} />
        {way === 'by_hand' ? (
          <Input.TextArea
            className="grow"
            aria-label="从表格里贴一列数"
            rows={2}
            placeholder="从 Excel 里复制一列数贴在这里，按下表的顺序一行一站；两列（站名、数量）就按站名对"
            onChange={(event) => event.target.value.trim() && paste(event.target.value)}
          />
        ) : (
          <>
            <label>
              <span className="note">一共分 </span>
              <InputNumber<number>
                aria-label="一共分多少"
                min={1}
                max={batch.depot}
                precision={0}
                value={total}
                onChange={setTotal}
              />
            </label>
            <Button disabled={!total || picked.length === 0} onClick={() => void share(way)}>
              算给勾选的 {picked.length} 个站点
            </Button>
          </>
        )}
      </div>
      {wrong && <p className="minus">{wrong}</p>}
      {failure && <Failed failure={failure} />}
    </section>
  );
}

function columnsOf(quantities: Quantities, put: (quantities: Quantities) => void): TableColumnsType<StockRow> {
  const numeric = (title: string, of: (row: StockRow) => number): TableColumnsType<StockRow>[number] => ({
    title,
    align: 'right',
    sorter: (a, b) => of(a) - of(b),
    showSorterTooltip: false,
    render: (_, row) => count(of(row)),
  });
  return [
    { title: '站点', render: (_, row) => <b>{row.place.name}</b> },
    numeric('库存', (row) => row.onHand),
    numeric('在途', (row) => row.inTransit),
    numeric('今天发', (row) => row.givenToday),
    {
      title: '这次给',
      align: 'right',
      width: 140,
      render: (_, { place }) => (
        <InputNumber<number>
          aria-label={`给${place.name}`}
          size="small"
          min={0}
          max={1_000_000}
          precision={0}
          value={quantities.get(place.id) ?? 0}
          onChange={(value) => put(new Map(quantities).set(place.id, value ?? 0))}
        />
      ),
    },
  ];
}
