import { getVisitFigures, PLACE_KINDS, type VisitCounts, type VisitFigures } from '@nuanxin/shared-types';
import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { dayAfter } from '../kit/days.js';

const PERIODS = [
  { value: 7, label: '近 7 天' },
  { value: 30, label: '近 30 天' },
  { value: 365, label: '近一年' },
];

/** 到访: visits, people and enterprises reached, of one place or of all. */
export function VisitsPanel({ placeId }: { placeId?: string }) {
  const { city } = useDesk();
  const [days, setDays] = useState(30);
  const day = (back: number) => dayAfter(now(), city.timeZone, -back);
  const filter = { from: day(days - 1), to: day(0), ...(placeId && { placeId }) };
  const figures = useLoad(JSON.stringify(filter), () => call(getVisitFigures, filter));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">到访</h2>
        <Segmented<number> aria-label="多长时间" value={days} options={PERIODS} onChange={setDays} />
        <ExportButton list="visits" filter={filter} />
      </div>
      <Show of={figures}>
        {(found) =>
          found.total.visits === 0 ? (
            <Nothing says="这段时间还没记到人来" />
          ) : (
            <Found of={found} one={placeId !== undefined} />
          )
        }
      </Show>
    </section>
  );
}

function Found({ of: { total, byPlace, byKind, byEnterprise }, one }: { of: VisitFigures; one: boolean }) {
  return (
    <>
      <div className="balance">
        <Sum name="人次" value={total.visits} />
        <Sum name="人" value={total.people} />
        <Sum name="会员" value={total.members} />
        <Sum name="家单位" value={total.enterprises} />
      </div>
      {!one && (
        <>
          <Counted<VisitFigures['byKind'][number]>
            title="按种类"
            name={({ kind, places }) => `${PLACE_KINDS[kind]}，${places} 处`}
            rows={byKind}
            keyOf={(it) => it.kind}
          />
          <Counted<VisitFigures['byPlace'][number]>
            title="按阵地"
            name={(it) => <a href={`#/shops/${it.id}/visits`}>{it.name}</a>}
            rows={byPlace}
            keyOf={(it) => it.id}
          />
        </>
      )}
      {byEnterprise.length > 0 && (
        <Table
          rowKey="name"
          size="small"
          dataSource={byEnterprise}
          pagination={byEnterprise.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
          columns={[
            { title: '哪些单位的人', dataIndex: 'name', className: 'wraps' },
            { title: '人', align: 'right', render: (_, it) => count(it.people) },
            { title: '人次', align: 'right', render: (_, it) => count(it.visits) },
          ]}
        />
      )}
    </>
  );
}

function Sum({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <b>{count(value)}</b>
      {name}
    </div>
  );
}

interface CountedProps<Row extends VisitCounts> {
  title: string;
  name: (row: Row) => React.ReactNode;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

function Counted<Row extends VisitCounts>({ title, name, rows, keyOf }: CountedProps<Row>) {
  return (
    <Table<Row>
      rowKey={keyOf}
      size="small"
      dataSource={rows}
      pagination={rows.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
      columns={[
        { title, className: 'wraps', render: (_, it) => name(it) },
        { title: '人次', align: 'right', render: (_, it) => count(it.visits) },
        { title: '人', align: 'right', render: (_, it) => count(it.people) },
        { title: '会员', align: 'right', render: (_, it) => count(it.members) },
        { title: '单位', align: 'right', render: (_, it) => count(it.enterprises) },
      ]}
    />
  );
}
