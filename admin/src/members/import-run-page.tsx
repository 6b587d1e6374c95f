import { DownloadOutlined } from '@ant-design/icons';
import { getImportErrors, getMemberImport, startMemberImport, type ImportProblem } from '@nuanxin/shared-types';
import { Button, Progress, Table } from 'antd';
import { call } from '../api.js';
import { download } from '../kit/files.js';
import { count } from '../kit/numbers.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLive } from '../kit/use-live.js';
import { useLoad } from '../kit/use-load.js';
import { IMPORT_WORDS } from './import-words.js';

const LOOK_EVERY_MS = 1000;

type Shown = Awaited<ReturnType<typeof load>>;
const load = (id: string) => call(getMemberImport, { id });

/** One list on its way in: how far it is, what would come of it, what is to mend. */
export function ImportRunPage({ id }: { id: string }) {
  const run = useLoad(id, () => load(id));
  const under = run.data?.status === 'trying' || run.data?.status === 'importing';
  useLive(() => under && run.reload(), LOOK_EVERY_MS);
  return (
    <Show of={run}>
      {(data) => (
        <>
          <header className="top">
            <h1>{data.source}</h1>
            <span className="note grow">进{data.union.name}</span>
            <Button href="#/members/import">再导一份</Button>
          </header>
          <section className="panel">
            <h2 aria-live="polite">{IMPORT_WORDS[data.status]}</h2>
            {data.failure ? (
              <p className="failed">
                <b>{data.failure.says}</b>，{data.failure.next}
              </p>
            ) : (
              <Figures data={data} />
            )}
            <Acts data={data} onDone={run.reload} />
          </section>
          {data.problems.length > 0 && <Problems rows={data.problems} wrong={data.wrong} />}
        </>
      )}
    </Show>
  );
}

function Figures({ data }: { data: Shown }) {
  const { status, looked, total, joins, found, wrong } = data;
  const earnest = status === 'importing' || status === 'done';
  return (
    <>
      <Progress percent={total ? Math.floor((looked / total) * 100) : 0} aria-label="进度" />
      <p className="note">{total === null ? '正在数一共多少行' : `${count(looked)} 行，一共 ${count(total)} 行`}</p>
      <div className="balance">
        <div>
          {earnest ? '已入会' : '能入会'}
          <b>{count(joins)}</b>
        </div>
        <div>
          本来就在会
          <b>{count(found)}</b>
        </div>
        <div>
          要改
          <b>{count(wrong)}</b>
        </div>
      </div>
    </>
  );
}

function Acts({ data, onDone }: { data: Shown; onDone: () => void }) {
  const started = useAct(async (_: undefined, send) => {
    await send(startMemberImport, { id: data.id });
    onDone();
  });
  const fetched = useAct(async () => download(getImportErrors, { id: data.id }));
  const failure = started.failure ?? fetched.failure;
  const settled = data.status === 'tried' || data.status === 'done';
  return (
    <>
      {failure && <Failed failure={failure} />}
      <p className="acts import-acts">
        {data.status === 'tried' && data.joins > 0 && (
          <Button type="primary" loading={started.busy} onClick={() => started.act(undefined)}>
            正式导入 {count(data.joins)} 人
          </Button>
        )}
        {settled && data.wrong > 0 && (
          <Button icon={<DownloadOutlined aria-hidden />} loading={fetched.busy} onClick={() => fetched.act(undefined)}>
            下载要改的 {count(data.wrong)} 行
          </Button>
        )}
      </p>
      {data.status === 'tried' && data.wrong > 0 && (
        <p className="note">可以先导入没问题的。要改的行下载下来，在表格里改好，再传一次。</p>
      )}
    </>
  );
}

function Problems({ rows, wrong }: { rows: ImportProblem[]; wrong: number }) {
  return (
    <section className="panel">
      <h2>要改的行</h2>
      {wrong > rows.length && <p className="note">这里是前面的一些，全部在下载的表格里</p>}
      <Table
        rowKey={(it) => `${it.row} ${it.column} ${it.kind}`}
        columns={[
          { title: '第几行', dataIndex: 'row', width: 90 },
          { title: '哪一列', dataIndex: 'column', width: 120 },
          { title: '怎么改', dataIndex: 'says' },
        ]}
        dataSource={rows}
        pagination={false}
      />
    </section>
  );
}
