import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import {
  getClassList,
  getResultSheet,
  recordResults,
  type ClassList,
  type CourseResult,
  type ManagedOffering,
} from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { download } from '../../kit/files.js';
import { Failed, Nothing, Show } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useLoad } from '../../kit/use-load.js';
import { ClassTable } from './class-table.js';
import { ResultImportDialog } from './result-import-dialog.js';

/** 考勤和成绩: who was there, session by session, and what it came to. */
export function ClassTab({ offering: { id } }: { offering: ManagedOffering }) {
  const list = useLoad(id, () => call(getClassList, { id }));
  const [importing, setImporting] = useState(false);
  const fetched = useAct(async () => download(getResultSheet, { id }));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>考勤和成绩</h2>
        <span className="note grow">点一格记来了或没来，老师手机上记的也在这里</span>
        <Button icon={<DownloadOutlined aria-hidden />} loading={fetched.busy} onClick={() => fetched.act(undefined)}>
          下载成绩表
        </Button>
        <Button icon={<UploadOutlined aria-hidden />} onClick={() => setImporting(true)}>
          导入成绩
        </Button>
      </div>
      {fetched.failure && <Failed failure={fetched.failure} />}
      <Show of={list}>
        {(data) =>
          data.rows.length === 0 ? (
            <Nothing says="还没有录取的人" />
          ) : (
            <Marked key={JSON.stringify(data.rows)} list={data} onDone={list.reload} />
          )
        }
      </Show>
      {importing && <ResultImportDialog id={id} onDone={list.reload} onClose={() => setImporting(false)} />}
    </section>
  );
}

/** The list with what has been filled in and not been saved yet. */
function Marked({ list, onDone }: { list: ClassList; onDone: () => void }) {
  const { message } = App.useApp();
  const [filled, fill] = useState<Record<string, CourseResult>>({});
  const rows = Object.values(filled);
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    await send(recordResults, { id: list.offering.id, rows });
    void message.success(`${rows.length} 位的成绩记好了`);
    onDone();
  });
  return (
    <>
      <ClassTable
        list={list}
        filled={filled}
        onFill={(result) => fill({ ...filled, [result.enrolmentId]: result })}
        onMarked={onDone}
      />
      {failure && <Failed failure={failure} />}
      {rows.length > 0 && (
        <div className="form-end">
          <span className="note grow">{list.rule.certificate ? '合格的马上有证书，本人收到通知' : '本人收到通知'}</span>
          <Button onClick={() => fill({})}>不存了</Button>
          <Button type="primary" loading={busy} onClick={() => act(null)}>
            存 {rows.length} 位的成绩
          </Button>
        </div>
      )}
    </>
  );
}
