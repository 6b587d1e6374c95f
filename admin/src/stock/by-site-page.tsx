import { listBatchStock, type BatchStockRow, type StockCell } from '@nuanxin/shared-types';
import { Input, Select, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { Balance } from './balance.js';
import { Cell, type OpenCell } from './cell.js';
import { CELL_NAMES } from './figures.js';
import { HistoryDrawer } from './history-drawer.js';
import { StockTabs } from './stock-tabs.js';
import { WithStockProgramme, type StockProgramme } from './with-programme.js';

const CELLS: StockCell[] = ['received', 'found', 'inTransit', 'onHand', 'given', 'overGiven', 'writtenOff', 'lost'];
const LOOSE = { id: 'loose', name: '散货' };

/** The equation of every site and batch; every figure opens its transfers. */
export function BySitePage() {
  return (
    <WithStockProgramme>
      {(programme, choice) => <BySite key={programme.id} programme={programme} choice={choice} />}
    </WithStockProgramme>
  );
}

function BySite({ programme, choice }: { programme: StockProgramme; choice: ReactNode }) {
  const stock = useLoad(programme.id, () => call(listBatchStock, { id: programme.id }));
  const [words, search] = useState('');
  const [batchId, choose] = useState<string>();
  const [cell, open] = useState<OpenCell>();
  return (
    <>
      <header className="top">
        <h1>{programme.name}</h1>
        <StockTabs here="stock/sites" />
        <span className="grow" />
        {choice}
        <ExportButton list="batch-stock" filter={{ programmeId: programme.id }} />
      </header>
      <Show of={stock}>
        {({ rows }) => {
          const batches = new Map(rows.map(({ batch }) => [(batch ?? LOOSE).id, (batch ?? LOOSE).name]));
          const shown = rows.filter(
            (it) => it.place.name.includes(words) && (!batchId || (it.batch ?? LOOSE).id === batchId),
          );
          return rows.length === 0 ? (
            <section className="panel">
              <Nothing says="还没有货。先在“批次”里记一批" />
            </section>
          ) : (
            <>
              <Balance rows={shown} unit={programme.unit} />
              <section className="panel">
                <div className="stock-filters">
                  <Input.Search aria-label="按站名找" placeholder="站名" allowClear onSearch={search} />
                  <Select
                    aria-label="只看一批"
                    allowClear
                    placeholder="全部批次"
                    options={[...batches].map(([value, label]) => ({ value, label }))}
                    onChange={choose}
                  />
                  <span className="note">点任何一个数，看它的每一笔来历</span>
                </div>
                <Table
                  size="small"
                  rowKey={(it) => `${it.place.id}${it.batch?.id}`}
                  columns={columnsOf(open)}
                  dataSource={shown}
                  pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
                  scroll={{ x: 'max-content' }}
                />
              </section>
            </>
          );
        }}
      </Show>
      {cell && <HistoryDrawer programmeId={programme.id} of={cell} onClose={() => open(undefined)} />}
    </>
  );
}

function columnsOf(open: (cell: OpenCell) => void): TableColumnsType<BatchStockRow> {
  return [
    { title: '站点', fixed: 'left', render: (_, { place }) => <b>{place.name}</b> },
    { title: '批次', render: (_, { batch }) => (batch ?? LOOSE).name },
    ...CELLS.map((cell) => ({
      title: CELL_NAMES[cell],
      align: 'right' as const,
      sorter: (a: BatchStockRow, b: BatchStockRow) => a[cell] - b[cell],
      showSorterTooltip: false,
      render: (_: unknown, row: BatchStockRow) => (
        <Cell of={{ place: row.place, cell, batch: row.batch ?? LOOSE }} value={row[cell]} onOpen={open} />
      ),
    })),
  ];
}
