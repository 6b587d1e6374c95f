import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons';
import {
  getPlaceImport,
  getPlaceImportErrors,
  startPlaceImport,
  type NearChoice,
  type PlaceImportLook,
  type PlaceImportProblem,
} from '@nuanxin/shared-types';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { download } from '../kit/files.js';
import { count } from '../kit/numbers.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { NearRows } from './near-rows.js';

/** One list on its way in: what it comes to, what has to be mended, what stands near another place and is decided here. */
export function ImportLookPage({ id }: { id: string }) {
  const look = useLoad(id, () => call(getPlaceImport, { id }));
  return <Show of={look}>{(found) => <Opened look={found} reload={look.reload} />}</Show>;
}

function Opened({ look, reload }: { look: PlaceImportLook; reload: () => void }) {
  const { message } = App.useApp();
  const [near, decide] = useState<NearChoice>('skip');
  const [single, setSingle] = useState<ReadonlyMap<number, NearChoice>>(new Map());
  const { busy, failure, act } = useAct(async (_: undefined, send) => {
    const rows = [...single].map(([row, as]) => ({ row, as }));
    const { added, updated } = await send(startPlaceImport, { id: look.id, near, rows }).finally(reload);
    void message.success(`新加 ${count(added)} 处，更新 ${count(updated)} 处`);
  });
  const errors = useAct(async () => download(getPlaceImportErrors, { id: look.id }));
  const { status, source, union, nearRows, problems } = look;
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/shops/import" aria-label="返回导入" />
        <h1>{source}</h1>
        <span className="note grow">
          {union.name}
          {status === 'tried' && '。试算，什么都还没写'}
          {status === 'importing' && `。导到第 ${count(look.looked)} 行停下了，接着导不会重复`}
          {status === 'done' && '。导完了'}
        </span>
        {status === 'done' ? (
          <Button type="primary" href="#/shops">
            看列表和地图
          </Button>
        ) : (
          <Button type="primary" loading={busy} onClick={() => act(undefined)}>
            {status === 'tried' ? '正式导入' : '接着导'}
          </Button>
        )}
      </header>
      {failure && <Failed failure={failure} />}
      <Counts look={look} />
      {nearRows.length > 0 && <NearRows rows={nearRows} near={near} single={single} onAll={decide} onOne={setSingle} />}
      {problems.length > 0 && (
        <section className="panel">
          <div className="panel-head">
            <h2 className="grow">要改的</h2>
            <Button icon={<DownloadOutlined aria-hidden />} loading={errors.busy} onClick={() => errors.act(undefined)}>
              下载这些行
            </Button>
          </div>
          {errors.failure && <Failed failure={errors.failure} />}
          <Table<PlaceImportProblem>
            rowKey={({ row, column }) => `${row} ${column}`}
            size="small"
            dataSource={problems}
            pagination={problems.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            columns={[
              { title: '第几行', dataIndex: 'row' },
              { title: '哪一列', dataIndex: 'column' },
              { title: '怎么改', dataIndex: 'says', className: 'wraps' },
            ]}
          />
        </section>
      )}
    </>
  );
}

function Counts({ look }: { look: PlaceImportLook }) {
  const { status, rows, added, updated, same, near, skipped, wrong } = look;
  const will = status === 'tried' ? '会' : '';
  const sums: [string, number][] = [
    ['行', rows],
    [`${will}新加`, added],
    [`${will}更新`, updated],
    ['没有变化', same],
    status === 'tried' ? ['离别处太近，要你定', near] : ['离别处太近，没导', skipped],
    ['要改，不导', wrong],
  ];
  return (
    <section className="panel balance">
      {sums.map(([name, value]) => (
        <div key={name}>
          <b>{count(value)}</b>
          {name}
        </div>
      ))}
    </section>
  );
}
