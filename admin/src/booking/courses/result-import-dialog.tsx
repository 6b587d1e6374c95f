import { importResults, postFile, type ResultProblem } from '@nuanxin/shared-types';
import { App, Modal, Table } from 'antd';
import { useState } from 'react';
import { upload } from '../../kit/files.js';
import { SheetDrop } from '../../kit/sheet-drop.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';

interface Outcome {
  fileId: string;
  rows: number;
  passed: number;
  failed: number;
  problems: ResultProblem[];
}
interface Props {
  /** Of the offering. */
  id: string;
  onDone: () => void;
  onClose: () => void;
}

/** The filled result sheet: tried as soon as it is picked; written whole or not at all. */
export function ResultImportDialog({ id, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [tried, show] = useState<Outcome | null>(null);
  const picked = useAct<File>(async (file, send) => {
    show(null);
    const { id: fileId } = await upload(postFile, { kind: 'sheet' }, file);
    show({ fileId, ...(await send(importResults, { id, fileId, trial: true })) });
  });
  const taken = useAct<string>(async (fileId, send) => {
    const { passed, failed } = await send(importResults, { id, fileId, trial: false });
    void message.success(`记好了：合格 ${passed} 位，不合格 ${failed} 位`);
    onDone();
    onClose();
  });
  const failure = picked.failure ?? taken.failure;
  const ready = tried !== null && tried.problems.length === 0 && tried.rows > 0;
  return (
    <Modal
      open
      width={640}
      title="导入成绩"
      okText={ready ? `记 ${tried.rows} 位的成绩` : '记成绩'}
      cancelText="取消"
      okButtonProps={{ disabled: !ready || picked.busy }}
      confirmLoading={taken.busy}
      onOk={() => tried && taken.act(tried.fileId)}
      onCancel={onClose}
    >
      <p className="dialog-says">先下载成绩表，填好分数或者合格，再传上来。有一行不对就都不记。</p>
      <SheetDrop
        note="xlsx 或 csv；先试算"
        busy={picked.busy || taken.busy}
        onPick={(file) => (file ? picked.act(file) : show(null))}
      />
      {failure && <Failed failure={failure} />}
      {tried && (
        <div className="import-outcome" aria-live="polite">
          <p>
            一共 {tried.rows} 位：合格 {tried.passed} 位，不合格 {tried.failed} 位，要改 {tried.problems.length} 行
          </p>
          {tried.problems.length > 0 && (
            <Table<ResultProblem>
              size="small"
              rowKey={(it) => `${it.row} ${it.says}`}
              columns={[
                { title: '第几行', dataIndex: 'row', width: 80 },
                { title: '怎么改', dataIndex: 'says' },
              ]}
              dataSource={tried.problems}
              pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            />
          )}
        </div>
      )}
    </Modal>
  );
}
