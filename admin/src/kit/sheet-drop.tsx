import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

interface Props {
  /** Kinds and bounds. */
  note: string;
  /** While a list is being looked at: no other one. */
  busy?: boolean;
  onPick: (file: File | null) => void;
}

/** Where a list is dropped or picked; whoever shows it sends it. */
export function SheetDrop({ note, busy = false, onPick }: Props) {
  return (
    <Upload.Dragger
      accept=".xlsx,.csv"
      maxCount={1}
      disabled={busy}
      beforeUpload={(picked) => {
        onPick(picked);
        return false;
      }}
      onRemove={() => onPick(null)}
    >
      <InboxOutlined aria-hidden className="import-drop" />
      <p>{busy ? '正在看表格' : '点这里选表格，或者拖进来'}</p>
      <p className="note">{note}</p>
    </Upload.Dragger>
  );
}
