import { DownloadOutlined } from '@ant-design/icons';
import {
  getEmployerTemplate,
  importEmployers,
  postFile,
  type EmployerImport,
  type UnionNode,
} from '@nuanxin/shared-types';
import { App, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { download, upload } from '../kit/files.js';
import { count } from '../kit/numbers.js';
import { SheetDrop } from '../kit/sheet-drop.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';

/** A sheet that was tried, and what would come of it. */
interface Tried {
  fileId: string;
  outcome: EmployerImport;
}
interface Props {
  union: UnionNode;
  onDone: () => void;
  onClose: () => void;
}

/** Enterprises and shops from a sheet: it is tried as soon as it is picked, and imported when a person says so. */
export function EmployerImportDialog({ union, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [tried, show] = useState<Tried | null>(null);
  const picked = useAct<File>(async (file, send) => {
    show(null);
    const { id: fileId } = await upload(postFile, { kind: 'sheet' }, file);
    show({ fileId, outcome: await send(importEmployers, { id: union.id, fileId, trial: true }) });
  });
  const taken = useAct<string>(async (fileId, send) => {
    const { added } = await send(importEmployers, { id: union.id, fileId, trial: false });
    void message.success(`导入了 ${count(added)} 家`);
    onDone();
    onClose();
  });
  const fetched = useAct(async () => download(getEmployerTemplate, {}));
  const failure = picked.failure ?? taken.failure ?? fetched.failure;
  const added = tried?.outcome.added ?? 0;
  return (
    <Modal
      open
      width={720}
      title={`给${union.name}导入单位`}
      okText={added > 0 ? `导入 ${count(added)} 家` : '导入'}
      cancelText="取消"
      okButtonProps={{ disabled: added === 0 || picked.busy }}
      confirmLoading={taken.busy}
      onOk={() => tried && taken.act(tried.fileId)}
      onCancel={onClose}
    >
      <p>
        <Button icon={<DownloadOutlined aria-hidden />} loading={fetched.busy} onClick={() => fetched.act(undefined)}>
          下载模板
        </Button>
        <span className="note"> 企业要填统一社会信用代码，小店没有就空着</span>
      </p>
      <SheetDrop
        note="xlsx 或 csv，最多 2,000 行；先试算，不会直接写进去"
        busy={picked.busy || taken.busy}
        onPick={(file) => (file ? picked.act(file) : show(null))}
      />
      {failure && <Failed failure={failure} />}
      {tried && <Outcome of={tried.outcome} />}
    </Modal>
  );
}

function Outcome({ of: { rows, added, same, problems } }: { of: EmployerImport }) {
  const wrong = new Set(problems.map((it) => it.row)).size;
  return (
    <div className="employer-trial" aria-live="polite">
      <p>
        一共 {count(rows)} 行：要新登记 {count(added)} 家，已经登记 {count(same)} 家，要改 {count(wrong)} 行
      </p>
      {wrong > 0 && (
        <>
          <p className="note">可以先导入没问题的。要改的行在表格里改好，再传一次。</p>
          <Table
            size="small"
            rowKey={(it) => `${it.row} ${it.column}`}
            columns={[
              { title: '第几行', dataIndex: 'row', width: 80 },
              { title: '哪一列', dataIndex: 'column', width: 160 },
              { title: '怎么改', dataIndex: 'says' },
            ]}
            dataSource={problems}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </>
      )}
    </div>
  );
}
