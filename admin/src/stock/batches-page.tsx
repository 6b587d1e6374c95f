import { PlusOutlined } from '@ant-design/icons';
import { listBatches, listDonors, type Batch, type BatchFigures } from '@nuanxin/shared-types';
import { App, Button, Progress, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { NewBatchDialog } from './new-batch-dialog.js';
import { StockTabs } from './stock-tabs.js';
import { WithStockProgramme, type StockProgramme } from './with-programme.js';

/** Deliveries to the depot and how far they have come, and what each donor's gift has become. */
export function BatchesPage() {
  return (
    <WithStockProgramme>
      {(programme, choice) => <Batches key={programme.id} programme={programme} choice={choice} />}
    </WithStockProgramme>
  );
}

function Batches({ programme, choice }: { programme: StockProgramme; choice: ReactNode }) {
  const { message } = App.useApp();
  const [adding, add] = useState(false);
  const both = useLoad(programme.id, async () => {
    const [batches, donors] = await Promise.all([
      call(listBatches, { id: programme.id }),
      call(listDonors, { id: programme.id }),
    ]);
    return { batches: batches.rows, donors: donors.rows };
  });
  const button = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => add(true)}>
      新批次
    </Button>
  );
  return (
    <>
      <header className="top">
        <h1>{programme.name}</h1>
        <StockTabs here="stock/batches" />
        <span className="grow" />
        {choice}
        <ExportButton list="batches" filter={{ programmeId: programme.id }} />
        {button}
      </header>
      <Show of={both}>
        {({ batches, donors }) =>
          batches.length === 0 ? (
            <section className="panel">
              <Nothing says="还没有批次。货到仓库了，先记一批，再分到各站">{button}</Nothing>
            </section>
          ) : (
            <>
              <section className="panel">
                <h2>批次</h2>
                <Table
                  rowKey="id"
                  columns={BATCH_COLUMNS}
                  dataSource={batches}
                  pagination={false}
                  scroll={{ x: 'max-content' }}
                />
              </section>
              <section className="panel">
                <h2>捐赠方</h2>
                <Table
                  rowKey={(it) => it.id ?? 'own'}
                  columns={[
                    { title: '谁给的', render: (_, it) => <b>{it.name}</b> },
                    { title: '批次', align: 'right', render: (_, it) => count(it.batches) },
                    ...FIGURES,
                  ]}
                  dataSource={donors}
                  pagination={false}
                  scroll={{ x: 'max-content' }}
                />
              </section>
            </>
          )
        }
      </Show>
      {adding && (
        <NewBatchDialog
          programme={programme}
          onDone={(batch) => {
            void message.success(
              `${batch.name}记好了，${count(batch.delivered)} ${programme.unit}在${batch.depotName}`,
            );
            window.location.hash = `#/stock/batch/${batch.id}/allocate`;
          }}
          onClose={() => add(false)}
        />
      )}
    </>
  );
}

const figure = (title: string, of: (it: BatchFigures) => number) => ({
  title,
  align: 'right' as const,
  render: (_: unknown, it: BatchFigures) => count(of(it)),
});
const FIGURES = [
  figure('进货', (it) => it.delivered),
  figure('仓库', (it) => it.depot),
  figure('在途', (it) => it.inTransit),
  figure('各站', (it) => it.onHand),
  figure('发放', (it) => it.given + it.overGiven),
  figure('报损', (it) => it.writtenOff),
  figure('短少', (it) => it.lost),
  figure('多出', (it) => it.found),
];
const BATCH_COLUMNS: TableColumnsType<Batch> = [
  {
    title: '批次',
    fixed: 'left',
    render: (_, it) => (
      <a href={`#/stock/batch/${it.id}`}>
        <b>{it.name}</b>
      </a>
    ),
  },
  { title: '谁给的', render: (_, it) => it.donor?.name ?? '工会自购' },
  {
    title: '站点收货',
    render: (_, it) =>
      it.sites === 0 ? (
        <span className="note">还没分</span>
      ) : (
        <span className="progress">
          <Progress
            aria-label="站点收货"
            percent={Math.round((100 * it.confirmed) / it.sites)}
            format={() => `${it.confirmed}/${it.sites}`}
            size="small"
          />
        </span>
      ),
  },
  ...FIGURES,
];
