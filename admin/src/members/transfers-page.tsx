import { ArrowLeftOutlined } from '@ant-design/icons';
import { listTransfers, type TransferStatus, type UnionTransfer } from '@nuanxin/shared-types';
import { Button, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { ExportButton } from '../kit/export-button.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { Tag, type Tone } from '../kit/tag.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';

const STATUS: Readonly<Record<TransferStatus, { word: string; tone: Tone }>> = {
  asked: { word: '等答复', tone: 'wait' },
  accepted: { word: '转好了', tone: 'ok' },
  refused: { word: '没同意', tone: 'no' },
  withdrawn: { word: '撤回了', tone: 'plain' },
};

/** Transfers out of and into the cadre's unions; each is answered on the member's page. */
export function TransfersPage() {
  const [waiting, show] = useState(true);
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/members" aria-label="返回会员" />
        <h1>转会</h1>
        <span className="grow" />
        <ExportButton list="transfers" filter={{ waiting: waiting ? 'true' : null }} />
        <Segmented
          value={waiting ? 'waiting' : 'all'}
          onChange={(value) => show(value === 'waiting')}
          options={[
            { value: 'waiting', label: '等答复' },
            { value: 'all', label: '全部' },
          ]}
        />
      </header>
      <section className="panel">
        <Transfers key={String(waiting)} waiting={waiting} />
      </section>
    </>
  );
}

function Transfers({ waiting }: { waiting: boolean }) {
  const search = waiting ? { waiting } : {};
  const first = useLoad('transfers', () => call(listTransfers, search));
  const [later, setLater] = useState<NonNullable<typeof first.data>[]>([]);
  const more = useAct<string>(async (before) => {
    const page = await call(listTransfers, { ...search, before });
    setLater((known) => [...known, page]);
  });
  return (
    <Show of={first}>
      {(page) => {
        const pages = [page, ...later];
        const rows = pages.flatMap((it) => it.rows);
        const next = pages.at(-1)?.next;
        if (rows.length === 0) return <Nothing says={waiting ? '没有等答复的转会' : '还没有人转会'} />;
        return (
          <>
            <TransferTable rows={rows} />
            {more.failure && <Failed failure={more.failure} />}
            {next && (
              <p className="more">
                <Button onClick={() => more.act(next)} loading={more.busy}>
                  再看 50 个
                </Button>
              </p>
            )}
          </>
        );
      }}
    </Show>
  );
}

function TransferTable({ rows }: { rows: UnionTransfer[] }) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  const columns: TableColumnsType<UnionTransfer> = [
    {
      title: '会员',
      render: (_, { member }) => (
        <a href={`#/members/one/${member.id}`}>
          <b>{member.name}</b>
        </a>
      ),
    },
    { title: '从', render: (_, { from }) => from.name },
    { title: '到', render: (_, { to }) => to.name },
    { title: '谁提的', render: (_, { askedBy }) => (askedBy === 'member' ? '本人' : '工会') },
    { title: '原因', dataIndex: 'reason' },
    { title: '哪天', render: (_, { askedAt }) => clock.day(askedAt) },
    { title: '状态', render: (_, { status }) => <Tag tone={STATUS[status].tone}>{STATUS[status].word}</Tag> },
  ];
  return <Table rowKey="id" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 'max-content' }} />;
}
