import { AUDIT_ACTS, searchAudit, type AuditSearch } from '@nuanxin/shared-types';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { More } from '../kit/more.js';
import { Nothing, Show } from '../kit/states.js';
import { usePages } from '../kit/use-pages.js';
import { AuditTable } from './audit-table.js';

interface Fields {
  who?: string;
  act?: string;
  subject?: string;
  span?: [Dayjs, Dayjs] | null;
}

const ACTS = Object.entries(AUDIT_ACTS).map(([value, label]) => ({
  value,
  label: value.includes('.') ? `— ${label}` : `${label}（全部）`,
}));

function searchOf({ who, act, subject, span }: Fields): AuditSearch {
  return {
    ...(who && { who }),
    ...(act && { act }),
    ...(subject && { subject }),
    ...(span && { from: span[0].startOf('day').valueOf(), to: span[1].endOf('day').valueOf() + 1 }),
  };
}

/** The same question as an address carries it. */
function filterOf(search: AuditSearch): Record<string, string> {
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
}

/** Who did what, when, from where: read by the auditor; nobody changes it. */
export function AuditPage() {
  const [search, setSearch] = useState<AuditSearch>({});
  const list = usePages(JSON.stringify(search), (before) => call(searchAudit, { ...search, before }));
  return (
    <>
      <header className="top">
        <h1 className="grow">操作记录</h1>
        <p className="note">只增不改，数据库自己守着</p>
        <ExportButton list="audit" filter={filterOf(search)} />
      </header>
      <section className="panel">
        <Form<Fields>
          layout="inline"
          colon={false}
          className="filters"
          onFinish={(fields) => setSearch(searchOf(fields))}
        >
          <Form.Item name="who" label="谁">
            <Input placeholder="账号或手机号" allowClear maxLength={40} style={{ width: 150 }} />
          </Form.Item>
          <Form.Item name="act" label="做了什么">
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="全部"
              options={ACTS}
              style={{ width: 180 }}
            />
          </Form.Item>
          <Form.Item name="span" label="哪几天">
            <DatePicker.RangePicker style={{ width: 240 }} />
          </Form.Item>
          <Form.Item name="subject" label="对象编号">
            <Input allowClear maxLength={36} style={{ width: 150 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            查
          </Button>
        </Form>
        <Show of={list.first}>
          {() =>
            list.rows.length === 0 ? <Nothing says="没有这样的记录。放宽条件再查" /> : <AuditTable rows={list.rows} />
          }
        </Show>
        <More {...list} />
      </section>
    </>
  );
}
