import { PlusOutlined } from '@ant-design/icons';
import { getJoinCounts, listJoinCodes, type JoinCodeRow } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { channelWord } from './channels.js';
import { Counts } from './counts.js';
import { NewCodeDialog } from './new-code-dialog.js';

const columns: TableColumnsType<JoinCodeRow> = [
  { title: '工会', render: (_, row) => <b>{row.union.name}</b> },
  { title: '用在哪里', render: (_, row) => row.place?.name ?? channelWord(row.channel) },
  { title: '谁发展的', render: (_, row) => row.recruiter ?? '不限' },
  { title: '码', render: (_, row) => <span className="code-text">{row.code}</span> },
  {
    title: '来了',
    align: 'right',
    sorter: (a, b) => a.joined - b.joined,
    showSorterTooltip: false,
    render: (_, row) => `${count(row.joined)} 人`,
  },
  {
    title: '',
    key: 'acts',
    align: 'right',
    render: (_, row) => (
      <Button size="small" href={posterOf(row.code)}>
        看海报
      </Button>
    ),
  },
];

function posterOf(code: string): string {
  return `#/joining/poster/${encodeURIComponent(code)}`;
}

/** Which codes hang where, what each brought in, and a poster for each. */
export function JoiningPage() {
  const codes = useLoad('codes', () => call(listJoinCodes, {}));
  const counts = useLoad('counts', () => call(getJoinCounts, {}));
  const [adding, add] = useState(false);
  const newCode = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => add(true)}>
      新入会码
    </Button>
  );
  return (
    <>
      <header className="top">
        <h1>入会</h1>
        <span className="note grow">一个地方一个码，就知道谁带来了多少人</span>
        <ExportButton list="join-codes" />
        {newCode}
      </header>
      <Show of={counts}>{(data) => <Counts counts={data} />}</Show>
      <section className="panel">
        <h2>入会码</h2>
        <Show of={codes}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Nothing says="还没有入会码。先做一个，印出来贴上">{newCode}</Nothing>
            ) : (
              <Table
                rowKey="code"
                columns={columns}
                dataSource={rows}
                pagination={false}
                scroll={{ x: 'max-content' }}
              />
            )
          }
        </Show>
      </section>
      {adding && <NewCodeDialog onDone={(code) => window.location.assign(posterOf(code))} onClose={() => add(false)} />}
    </>
  );
}
