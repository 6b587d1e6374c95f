import { DownloadOutlined } from '@ant-design/icons';
import {
  createPlaceImport,
  getPlaceTemplate,
  listPlaceImports,
  listUnions,
  postFile,
  type CoordinateSystem,
  type PlaceImport,
} from '@nuanxin/shared-types';
import { Button, Form, Input, Radio, Select, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { download, upload } from '../kit/files.js';
import { count } from '../kit/numbers.js';
import { required } from '../kit/rules.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { useMoment } from '../kit/use-moment.js';
import { SheetDrop } from '../kit/sheet-drop.js';
import { TabbedPage } from './tabbed-page.js';

const SYSTEMS: { value: CoordinateSystem; label: string }[] = [
  { value: 'GCJ02', label: 'GCJ-02（高德、腾讯、微信）' },
  { value: 'WGS84', label: 'WGS-84（GPS、天地图）' },
  { value: 'BD09', label: 'BD-09（百度）' },
];
const STATUS: Record<PlaceImport['status'], string> = {
  tried: '试算过，等你定',
  importing: '导到一半',
  done: '导完了',
};

interface Asked {
  unionId: string;
  source: string;
  coordinates: CoordinateSystem;
}

/** Stations from a list: template, sheet, and then what it would come to, which has a page of its own. */
export function ImportPage() {
  const imports = useLoad('place-imports', () => call(listPlaceImports, {}));
  const template = useAct(async () => download(getPlaceTemplate, {}));
  return (
    <TabbedPage here="shops/import">
      <section className="panel import-form">
        <h2>1. 下载模板，填好</h2>
        <p>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={template.busy}
            onClick={() => template.act(undefined)}
          >
            下载模板
          </Button>
          <span className="note"> 有自己编号的填上，下次再导就认得出；导出的表格改完也能导回来</span>
          {template.failure && <Failed failure={template.failure} />}
        </p>
        <h2>2. 上传，先试算</h2>
        <SheetForm />
      </section>
      <section className="panel">
        <h2>以前导入的</h2>
        <Show of={imports}>{({ rows }) => <Before rows={rows} />}</Show>
      </section>
    </TabbedPage>
  );
}

function SheetForm() {
  const [file, take] = useState<File | null>(null);
  const unions = useLoad('unions', () => call(listUnions, {}));
  const { failure, busy, act } = useAct<Asked>(async (asked, send) => {
    if (!file) return;
    const { id: fileId } = await upload(postFile, { kind: 'sheet' }, file);
    const { id } = await send(createPlaceImport, { fileId, ...asked });
    window.location.assign(`#/shops/import/${id}`);
  });
  const open = unions.data?.rows.filter((it) => it.status === 'open') ?? [];
  return (
    <Form<Asked> layout="vertical" requiredMark={false} initialValues={{ coordinates: 'GCJ02' }} onFinish={act}>
      <Form.Item label="归哪个工会" name="unionId" rules={[required('选一个工会')]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item label="表格从哪来" name="source" rules={[required('写一句从哪来的')]}>
        <Input placeholder="例如：市总 2026 年驿站台账" maxLength={100} />
      </Form.Item>
      <Form.Item label="经纬度是哪种坐标，表里写了的那一行以表里为准" name="coordinates">
        <Radio.Group options={SYSTEMS} />
      </Form.Item>
      <Form.Item>
        <SheetDrop note="xlsx 或 csv，最多 2 万行" onPick={take} />
      </Form.Item>
      {failure && <Failed failure={failure} />}
      <Button type="primary" htmlType="submit" loading={busy} disabled={!file}>
        试算
      </Button>
    </Form>
  );
}

function Before({ rows }: { rows: PlaceImport[] }) {
  const moment = useMoment();
  if (rows.length === 0) return <Nothing says="还没有导入过" />;
  return (
    <Table<PlaceImport>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      columns={[
        { title: '来源', className: 'wraps', render: (_, it) => <b>{it.source}</b> },
        { title: '工会', className: 'wraps', render: (_, it) => it.union.name },
        { title: '时间', render: (_, it) => moment(it.createdAt) },
        { title: '进度', render: (_, it) => STATUS[it.status] },
        { title: '新加', align: 'right', render: (_, it) => count(it.added) },
        { title: '要改', align: 'right', render: (_, it) => count(it.wrong) },
        { title: '', align: 'right', render: (_, it) => <Button href={`#/shops/import/${it.id}`}>打开</Button> },
      ]}
    />
  );
}
