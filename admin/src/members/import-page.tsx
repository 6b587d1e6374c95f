import { DownloadOutlined } from '@ant-design/icons';
import {
  createMemberImport,
  getImportTemplate,
  listMemberImports,
  listUnions,
  postFile,
  type MemberImport,
} from '@nuanxin/shared-types';
import { Button, Form, Input, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { download, upload } from '../kit/files.js';
import { count } from '../kit/numbers.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { SheetDrop } from '../kit/sheet-drop.js';
import { IMPORT_WORDS } from './import-words.js';

interface Asked {
  unionId: string;
  source: string;
}

/** Members from a list (导入): template, sheet, and then the trial, which has a page of its own. */
export function ImportPage() {
  const imports = useLoad('imports', () => call(listMemberImports, {}));
  return (
    <>
      <header className="top">
        <h1>导入会员</h1>
        <span className="note grow">先试算，看清楚了再正式导入；同一份表格传两次也只算一次</span>
        <Button href="#/members">回会员</Button>
      </header>
      <section className="panel import-form">
        <h2>1. 下载模板，填好</h2>
        <Template />
        <h2>2. 上传</h2>
        <SheetForm />
      </section>
      <section className="panel">
        <h2>以前导入的</h2>
        <Show of={imports}>{({ rows }) => <Before rows={rows} />}</Show>
      </section>
    </>
  );
}

function Template() {
  const { failure, busy, act } = useAct(async () => download(getImportTemplate, {}));
  return (
    <p>
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => act(undefined)}>
        下载模板
      </Button>
      <span className="note"> 姓名、身份证号、工种必填，手机号可以空着</span>
      {failure && <Failed failure={failure} />}
    </p>
  );
}

function SheetForm() {
  const [file, take] = useState<File | null>(null);
  const unions = useLoad('unions', () => call(listUnions, {}));
  const { failure, busy, act } = useAct<Asked>(async ({ unionId, source }, send) => {
    if (!file) return;
    const { id: fileId } = await upload(postFile, { kind: 'sheet' }, file);
    const { id } = await send(createMemberImport, { fileId, unionId, source });
    window.location.assign(`#/members/import/${id}`);
  });
  const open = unions.data?.rows.filter((it) => it.status === 'open') ?? [];
  return (
    <Form<Asked> layout="vertical" requiredMark={false} onFinish={act}>
      <Form.Item label="进哪个工会" name="unionId" rules={[{ required: true, message: '选一个工会' }]}>
        <Select
          showSearch
          optionFilterProp="label"
          options={open.map((it) => ({ value: it.id, label: it.name, title: it.name }))}
        />
      </Form.Item>
      <Form.Item label="名单来源" name="source" rules={[{ required: true, message: '写一句从哪来的' }]}>
        <Input placeholder="例如：东四路街道 2026 年名册" maxLength={100} />
      </Form.Item>
      <Form.Item>
        <SheetDrop note="xlsx 或 csv，60 MB 以内，最多 20 万行" onPick={take} />
      </Form.Item>
      {failure && <Failed failure={failure} />}
      <Button type="primary" htmlType="submit" loading={busy} disabled={!file}>
        试算
      </Button>
    </Form>
  );
}

function Before({ rows }: { rows: MemberImport[] }) {
  const { city } = useDesk();
  if (rows.length === 0) return <Nothing says="还没有导入过" />;
  const columns: TableColumnsType<MemberImport> = [
    { title: '来源', render: (_, it) => <b>{it.source}</b> },
    { title: '工会', render: (_, it) => it.union.name },
    { title: '时间', render: (_, it) => clockOf(city.timeZone).date(it.createdAt) },
    { title: '进度', render: (_, it) => IMPORT_WORDS[it.status] },
    { title: '入会', align: 'right', render: (_, it) => count(it.joins) },
    { title: '要改', align: 'right', render: (_, it) => count(it.wrong) },
    {
      title: '',
      key: 'acts',
      align: 'right',
      render: (_, it) => (
        <Button size="small" href={`#/members/import/${it.id}`}>
          打开
        </Button>
      ),
    },
  ];
  return <Table rowKey="id" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 'max-content' }} />;
}
