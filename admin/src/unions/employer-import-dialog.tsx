import { getEmployerTemplate, importEmployers, type UnionNode } from '@nuanxin/shared-types';
import { download } from '../kit/files.js';
import { SheetTrialDialog } from '../kit/sheet-trial-dialog.js';

interface Props {
  union: UnionNode;
  onDone: () => void;
  onClose: () => void;
}

/** Enterprises and shops from a sheet. */
export function EmployerImportDialog({ union: { id, name }, onDone, onClose }: Props) {
  return (
    <SheetTrialDialog
      title={`给${name}导入单位`}
      act="导入"
      unit="家"
      hint="企业要填统一社会信用代码，小店没有就空着"
      note="xlsx 或 csv，最多 2,000 行；先试算，不会直接写进去"
      wordsOf={({ added, same }) => `要新登记 ${added} 家，已经登记 ${same} 家`}
      template={() => download(getEmployerTemplate, {})}
      send={(send, fileId, trial) => send(importEmployers, { id, fileId, trial })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
