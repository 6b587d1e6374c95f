import { dropDeadLetters, listDeadLetters, retryDeadLetters, type DeadLetter } from '@nuanxin/shared-types';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { More } from '../kit/more.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useMoment } from '../kit/use-moment.js';
import { usePages } from '../kit/use-pages.js';

/** Subscription messages that WeChat would not take: what is wrong, what mends it, and another try. */
export function MessagesPage() {
  const moment = useMoment();
  const { first, rows, next, more } = usePages('dead-letters', (before) =>
    call(listDeadLetters, before ? { before } : {}),
  );
  const waiting = waitingWords(first.data);
  const [picked, pick] = useState<string[]>([]);
  const [dropping, drop] = useState(false);
  const done = () => {
    pick([]);
    first.reload();
  };
  const retry = useAct<string[]>(async (ids, send) => {
    await send(retryDeadLetters, { ids });
    done();
  });
  const columns: TableColumnsType<DeadLetter> = [
    { title: '通知', render: (_, it) => <b>{it.title}</b> },
    { title: '给谁', dataIndex: 'person' },
    { title: '工会', render: (_, it) => it.union.name },
    {
      title: '怎么没送到',
      className: 'wraps',
      render: (_, it) => (
        <>
          {it.says}
          <p className="small">{it.next}</p>
        </>
      ),
    },
    { title: '试过', align: 'right', render: (_, it) => `${it.attempts} 次` },
    { title: '什么时候的事', render: (_, it) => moment(it.at) },
  ];
  return (
    <>
      <header className="top">
        <h1>没送到的通知</h1>
        <span className="note grow">{waiting}</span>
        <ExportButton list="dead-letters" />
        <Button disabled={picked.length === 0} onClick={() => drop(true)}>
          不发了
        </Button>
        <Button type="primary" disabled={picked.length === 0} loading={retry.busy} onClick={() => retry.act(picked)}>
          {picked.length > 0 ? `重发 ${count(picked.length)} 条` : '重发'}
        </Button>
      </header>
      {retry.failure && <Failed failure={retry.failure} />}
      <section className="panel">
        <Show of={first}>
          {() =>
            rows.length === 0 ? (
              <Nothing says="没有送不到的。不想收的人只收站内消息，不在这里" />
            ) : (
              <Table
                rowKey="id"
                columns={columns}
                dataSource={rows}
                pagination={false}
                rowSelection={{
                  selectedRowKeys: picked,
                  // As many as one request takes.
                  onChange: (keys) => pick(keys.slice(0, 100).map(String)),
                }}
              />
            )
          }
        </Show>
        <More next={next} more={more} />
      </section>
      {dropping && (
        <ReasonDialog
          title={`不发这 ${count(picked.length)} 条了`}
          says="微信里不再发，站内消息还在。不能恢复。"
          usual={['已经打过电话', '过时了', '换了微信号']}
          confirm="不发了"
          onConfirm={async (reason, send) => {
            await send(dropDeadLetters, { ids: picked, reason });
            done();
          }}
          onClose={() => drop(false)}
        />
      )}
    </>
  );
}

/** `还有 12 条正在送`. */
function waitingWords(page: object | undefined): string {
  const waiting = page && 'waiting' in page ? Number(page.waiting) : 0;
  return waiting > 0 ? `还有 ${count(waiting)} 条正在送` : '站内消息人人都收到了，这里是微信没收的';
}
