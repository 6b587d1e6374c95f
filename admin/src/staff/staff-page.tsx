import { listStaff, ROLE_NAMES, ROLES, type RoleName } from '@nuanxin/shared-types';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { More } from '../kit/more.js';
import { Nothing, Show } from '../kit/states.js';
import { usePages } from '../kit/use-pages.js';
import { GrantDialog } from './grant-dialog.js';
import { StaffTable } from './staff-table.js';

/** Who has which role where; roles are given and taken here, accounts opened and reset. */
export function StaffPage() {
  const [q, find] = useState('');
  const [role, setRole] = useState<RoleName>();
  const list = usePages(`staff ${q} ${role ?? ''}`, (after) => call(listStaff, { q: q || undefined, role, after }));
  const [granting, setGranting] = useState(false);
  return (
    <>
      <header className="top">
        <h1 className="grow">人员与权限</h1>
        {!q && <ExportButton list="staff" filter={{ role }} />}
        <Button type="primary" onClick={() => setGranting(true)}>
          给一个角色
        </Button>
      </header>
      <section className="panel">
        <div className="filters">
          <Input.Search
            placeholder="账号，或 11 位手机号"
            aria-label="找人"
            allowClear
            maxLength={40}
            onSearch={(text) => find(text.trim())}
            style={{ width: 240 }}
          />
          <Select<RoleName>
            aria-label="角色"
            allowClear
            placeholder="全部角色"
            value={role}
            options={ROLE_NAMES.map((value) => ({ value, label: ROLES[value].name }))}
            onChange={setRole}
            style={{ width: 140 }}
          />
        </div>
        <Show of={list.first}>
          {() =>
            list.rows.length === 0 ? (
              <Nothing says="没有找到这个人。换一个账号或手机号" />
            ) : (
              <StaffTable rows={list.rows} onChanged={list.first.reload} />
            )
          }
        </Show>
        <More {...list} />
      </section>
      {granting && <GrantDialog onDone={list.first.reload} onClose={() => setGranting(false)} />}
    </>
  );
}
