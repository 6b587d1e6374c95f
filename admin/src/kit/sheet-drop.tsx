import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

/** Where a list is dropped or picked; it is sent by the form around it. `note`: kinds and bounds. */
export function SheetDrop({ note, onPick }: { note: string; onPick: (file: File | null) => void }) {
  return (
    <Upload.Dragger
      accept=".xlsx,.csv"
      maxCount={1}
      beforeUpload={(picked) => {
        onPick(picked);
        return false;
      }}
      onRemove={() => onPick(null)}
    >
      <InboxOutlined aria-hidden className="import-drop" />
      <p>点这里选表格，或者拖进来</p>
      <p className="note">{note}</p>
    </Upload.Dragger>
  );
}
