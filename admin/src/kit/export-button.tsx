import { DownloadOutlined } from '@ant-design/icons';
import { bringsDuty, exportList } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useDesk } from '../desk.js';
import { download } from './files.js';
import { useAct } from './use-act.js';

interface ExportProps {
  /** Name of a list the server exports. */
  list: string;
  /** What it is narrowed to on the screen; empty ones do not count. */
  filter?: Readonly<Record<string, string | null | undefined>>;
}

/** Takes a list out as xlsx, masked, for those who may. */
export function ExportButton({ list, filter = {} }: ExportProps) {
  const { me } = useDesk();
  const { message } = App.useApp();
  const { busy, act } = useAct(async () => {
    const given = Object.entries(filter).filter((it): it is [string, string] => Boolean(it[1]));
    await download(exportList, { ...Object.fromEntries(given), list }).catch((error: Error) => {
      void message.error(error.message);
    });
  });
  if (!bringsDuty(me.roles, 'export')) return null;
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => act(undefined)}>
      导出
    </Button>
  );
}
