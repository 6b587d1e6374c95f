import { DownloadOutlined } from '@ant-design/icons';
import { postFile } from '@nuanxin/shared-types';
import { App, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { upload } from './files.js';
import { count } from './numbers.js';
import { SheetDrop } from './sheet-drop.js';
import { Failed } from './states.js';
import { useAct, type Send } from './use-act.js';

/** What would come of a sheet, or came of it. */
interface SheetOutcome {
  rows: number;
  added: number;
  same: number;
  problems: { row: number; column: string; says: string }[];
}
interface Props {
  title: string;
  /** What a row becomes: `导入` … `家`. */
  act: string;
  unit: string;
  /** What the template asks for, and what the sheet may be. */
  hint: string;
  note: string;
  /** `要新登记 3 家，已经登记 2 家`. */
  wordsOf: (outcome: { added: string; same: string }) => string;
  template: () => Promise<void>;
  send: (send: Send, fileId: string, trial: boolean) => Promise<SheetOutcome>;
  onDone: () => void;
  onClose: () => void;
}

/** A sheet that is tried as soon as it is picked, and written when a person says so; rows with a mistake stay out. */
export function SheetTrialDialog({ title, act, unit, hint, note, wordsOf, template, send, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [tried, show] = useState<{ fileId: string; outcome: SheetOutcome } | null>(null);
  const picked = useAct<File>(async (file, once) => {
    show(null);
    const { id: fileId } = await upload(postFile, { kind: 'sheet' }, file);
    show({ fileId, outcome: await send(once, fileId, true) });
  });
  const taken = useAct<string>(async (fileId, once) => {
    const { added } = await send(once, fileId, false);
    void message.success(`${act}了 ${count(added)} ${unit}`);
    onDone();
    onClose();
  });
  const fetched = useAct(template);
  const failure = picked.failure ?? taken.failure ?? fetched.failure;
  const added = tried?.outcome.added ?? 0;
  return (
    <Modal
      open
      width={720}
      title={title}
      okText={added > 0 ? `${act} ${count(added)} ${unit}` : act}
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
        <span className="note"> {hint}</span>
      </p>
      <SheetDrop
        note={note}
        busy={picked.busy || taken.busy}
        onPick={(file) => (file ? picked.act(file) : show(null))}
      />
      {failure && <Failed failure={failure} />}
      {tried && <Outcome of={tried.outcome} act={act} wordsOf={wordsOf} />}
    </Modal>
  );
}

function Outcome({
  of: { rows, added, same, problems },
  act,
  wordsOf,
}: { of: SheetOutcome } & Pick<Props, 'act' | 'wordsOf'>) {
  const wrong = new Set(problems.map((it) => it.row)).size;
  return (
    <div className="import-outcome" aria-live="polite">
      <p>
        一共 {count(rows)} 行：{wordsOf({ added: count(added), same: count(same) })}，要改 {count(wrong)} 行
      </p>
      {wrong > 0 && (
        <>
          <p className="note">可以先{act}没问题的。要改的行在表格里改好，再传一次。</p>
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
