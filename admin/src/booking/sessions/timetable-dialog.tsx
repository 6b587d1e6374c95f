import { getTimetableTemplate, importTimetable, type ManagedOffering } from '@nuanxin/shared-types';
import { download } from '../../kit/files.js';
import { SheetTrialDialog } from '../../kit/sheet-trial-dialog.js';

interface Props {
  offering: ManagedOffering;
  onDone: () => void;
  onClose: () => void;
}

/** A term's timetable from a sheet. */
export function TimetableDialog({ offering: { id, name }, onDone, onClose }: Props) {
  return (
    <SheetTrialDialog
      title={`给「${name}」导入课表`}
      act="排上"
      unit="场"
      hint="一行一场：哪天、几点到几点、老师、哪间、名额"
      note="xlsx 或 csv，最多 500 行；先试算，不会直接排上"
      wordsOf={({ added, same }) => `要排 ${added} 场，已经排过 ${same} 场`}
      template={() => download(getTimetableTemplate, { id })}
      send={(send, fileId, trial) => send(importTimetable, { id, fileId, trial })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
