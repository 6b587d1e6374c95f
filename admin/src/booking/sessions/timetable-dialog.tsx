import { DownloadOutlined } from '@ant-design/icons';
import {
  getTimetableTemplate,
  importTimetable,
  postFile,
  type ManagedOffering,
  type TimetableImport,
} from '@nuanxin/shared-types';
import { App, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { download, upload } from '../../kit/files.js';
import { count } from '../../kit/numbers.js';
import { SheetDrop } from '../../kit/sheet-drop.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';

interface Props {
  offering: ManagedOffering;
  onDone: () => void;
  onClose: () => void;
}

/** A term's timetable from a sheet: tried as soon as it is picked, written when a person says so. */
export function TimetableDialog({ offering: { id, name }, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [tried, show] = useState<{ fileId: string; outcome: TimetableImport } | null>(null);
  const picked = useAct<File>(async (file, send) => {
    show(null);
    const { id: fileId } = await upload(postFile, { kind: 'sheet' }, file);
    show({ fileId, outcome: await send(importTimetable, { id, fileId, trial: true }) });
  });
  const taken = useAct<string>(async (fileId, send) => {
    const { added } = await send(importTimetable, { id, fileId, trial: false });
    void message.success(`排了 ${count(added)} 场`);
    onDone();
    onClose();
  });
  const fetched = useAct(async () => download(getTimetableTemplate, { id }));
  const failure = picked.failure ?? taken.failure ?? fetched.failure;
  const added = tried?.outcome.added ?? 0;
  return (
    <Modal
      open
      width={720}
      title={`给「${name}」导入课表`}
      okText={added > 0 ? `排上 ${count(added)} 场` : '排上'}
      cancelText="取消"
      okButtonProps={{ disabled: added === 0 || picked.busy }}
      confirmLoading={taken.busy}
      onOk={() => tried && taken.act(tried.fileId)}
      onCancel={onClose}
    >
      <p className="template-line">
        <Button icon={<DownloadOutlined aria-hidden />} loading={fetched.busy} onClick={() => fetched.act(undefined)}>
          下载模板
        </Button>
        <span className="note"> 一行一场：哪天、几点到几点、老师、哪间、名额</span>
      </p>
      <SheetDrop
        note="xlsx 或 csv，最多 500 行；先试算，不会直接排上"
        busy={picked.busy || taken.busy}
        onPick={(file) => (file ? picked.act(file) : show(null))}
      />
      {failure && <Failed failure={failure} />}
      {tried && <Outcome of={tried.outcome} />}
    </Modal>
  );
}

function Outcome({ of: { rows, added, same, problems } }: { of: TimetableImport }) {
  const wrong = new Set(problems.map((it) => it.row)).size;
  return (
    <div className="import-outcome" aria-live="polite">
      <p>
        一共 {count(rows)} 行：要排 {count(added)} 场，已经排过 {count(same)} 场，要改 {count(wrong)} 行
      </p>
      {wrong > 0 && (
        <>
          <p className="note">可以先排没问题的。要改的行在表格里改好，再传一次。</p>
          <Table
            size="small"
            rowKey={(it) => `${it.row} ${it.column}`}
            columns={[
              { title: '第几行', dataIndex: 'row', width: 80 },
              { title: '哪一列', dataIndex: 'column', width: 120 },
              { title: '怎么改', dataIndex: 'says' },
            ]}
            dataSource={problems}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </>
      )}
    </div>
  );
}
