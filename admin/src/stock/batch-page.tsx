import { cancelShipment, getBatch, listShipments, type Shipment } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Nothing, Show } from '../kit/states.js';
import { Tag, type Tone } from '../kit/tag.js';
import { useLoad } from '../kit/use-load.js';
import { Photo } from '../kit/photo.js';
import { StockTabs } from './stock-tabs.js';

const STATUS: Record<Shipment['status'], { tone: Tone; word: string }> = {
  asked: { tone: 'plain', word: '已申请' },
  sent: { tone: 'wait', word: '等站点确认' },
  received: { tone: 'ok', word: '已收货' },
  cancelled: { tone: 'plain', word: '已取消' },
};
const PAGE = 200;

/** All papers of a batch: a few for each site. */
async function shipmentsOf(programmeId: string, batchId: string): Promise<Shipment[]> {
  const all: Shipment[] = [];
  for (let before: string | null | undefined; before !== null;) {
    const page: { rows: Shipment[]; next: string | null } = await call(listShipments, {
      programmeId,
      batchId,
      limit: PAGE,
      ...(before && { before }),
    });
    all.push(...page.rows);
    before = page.next;
  }
  return all;
}

/** One batch: its equation, and which sites have confirmed. */
export function BatchPage({ id }: { id: string }) {
  const batch = useLoad(id, async () => {
    const facts = await call(getBatch, { id });
    return { facts, shipments: (await shipmentsOf(facts.programmeId, id)).sort(waitingFirst) };
  });
  const [calledBack, callBack] = useState<Shipment>();
  return (
    <>
      <Show of={batch}>
        {({ facts, shipments }) => (
          <>
            <header className="top">
              <h1>{facts.name}</h1>
              <StockTabs here="stock/batches" />
              <span className="note grow">
                {facts.donor?.name ?? '工会自购'}，{facts.arrivedOn} 到{facts.depotName}
              </span>
              <Button type="primary" disabled={facts.depot === 0} href={`#/stock/batch/${id}/allocate`}>
                {facts.depot === 0 ? '分完了' : '分到各站'}
              </Button>
            </header>
            <section className="panel balance">
              <Figure name="进货" value={facts.delivered} />
              {facts.found > 0 && <Figure sign="+" name="多出" value={facts.found} />}
              <Figure sign="=" name="仓库" value={facts.depot} />
              <Figure sign="+" name="在途" value={facts.inTransit} />
              <Figure sign="+" name="各站" value={facts.onHand} />
              <Figure sign="+" name="发放" value={facts.given + facts.overGiven} />
              <Figure sign="+" name="报损" value={facts.writtenOff} />
              <Figure sign="+" name="短少" value={facts.lost} />
              <div className="verdict">
                <Tag tone={facts.sites === 0 ? 'plain' : facts.confirmed === facts.sites ? 'ok' : 'wait'}>
                  {facts.sites === 0 ? '还没分' : `${facts.confirmed}/${facts.sites} 个站点已收货`}
                </Tag>
              </div>
            </section>
            <section className="panel">
              <header className="panel-head">
                <h2>配送单</h2>
                <ExportButton list="shipments" filter={{ programmeId: facts.programmeId, batchId: id }} />
              </header>
              {shipments.length === 0 ? (
                <Nothing says="还没分到站点" />
              ) : (
                <Table
                  size="small"
                  rowKey="id"
                  columns={columnsOf(callBack)}
                  dataSource={shipments}
                  pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
                  scroll={{ x: 'max-content' }}
                />
              )}
            </section>
          </>
        )}
      </Show>
      {calledBack && (
        <ReasonDialog
          title={`叫回发往${calledBack.to.name}的货`}
          says={`${count(calledBack.quantity)} ${calledBack.programme.unit}退回原处，站点那边的单子作废。`}
          usual={['送错了', '车没发', '站点不要']}
          confirm="叫回"
          onConfirm={async (reason, send) => {
            await send(cancelShipment, { id: calledBack.id, reason });
            batch.reload();
          }}
          onClose={() => callBack(undefined)}
        />
      )}
    </>
  );
}

function Figure({ sign, name, value }: { sign?: string; name: string; value: number }) {
  return (
    <>
      {sign && <span className="sign">{sign}</span>}
      <div>
        <span className="note">{name}</span>
        <b>{count(value)}</b>
      </div>
    </>
  );
}

function waitingFirst(a: Shipment, b: Shipment): number {
  return Number(a.status !== 'sent') - Number(b.status !== 'sent') || a.to.name.localeCompare(b.to.name, 'zh');
}

function columnsOf(onCallBack: (shipment: Shipment) => void): TableColumnsType<Shipment> {
  return [
    { title: '站点', fixed: 'left', render: (_, it) => <b>{it.to.name}</b> },
    { title: '从哪来', render: (_, it) => it.from?.name ?? '仓库' },
    { title: '发出', align: 'right', render: (_, it) => count(it.quantity) },
    { title: '点数', align: 'right', render: (_, it) => (it.counted === null ? '' : count(it.counted)) },
    {
      title: '差',
      align: 'right',
      render: (_, it) =>
        it.counted !== null && it.counted !== it.quantity ? <b>{count(it.counted - it.quantity)}</b> : '',
    },
    { title: '', key: 'state', render: (_, it) => <Tag tone={STATUS[it.status].tone}>{STATUS[it.status].word}</Tag> },
    { title: '说明', render: (_, it) => it.reason || it.note },
    { title: '照片', render: (_, it) => it.photoId && <Photo id={it.photoId} alt="收货照片" /> },
    {
      title: '',
      key: 'acts',
      fixed: 'right',
      render: (_, it) =>
        it.status === 'sent' && (
          <Button size="small" onClick={() => onCallBack(it)}>
            叫回
          </Button>
        ),
    },
  ];
}
