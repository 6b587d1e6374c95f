import { getAccount, listSessions, signOutEverywhere, type SessionRow } from '@nuanxin/shared-types';
import { App, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useLoad } from '../kit/use-load.js';
import { forgetSession } from '../session.js';
import { PasswordDialog } from './password-dialog.js';
import { PROOFS } from './proofs.js';

/** The own account: password, where one is signed in, out everywhere. */
export function AccountPage() {
  const account = useLoad('account', () => call(getAccount, {}));
  const sessions = useLoad('sessions', () => call(listSessions, {}));
  const [changing, setChanging] = useState(false);
  const { modal } = App.useApp();
  const leaveAll = () =>
    modal.confirm({
      title: '全部退出',
      content: '所有手机和电脑上的登录都会退出，这一台也是。',
      okText: '全部退出',
      cancelText: '取消',
      onOk: async () => {
        await call(signOutEverywhere, {});
        forgetSession();
      },
    });
  return (
    <>
      <header className="top">
        <h1 className="grow">我的账号</h1>
      </header>
      <section className="panel">
        <Show of={account}>
          {({ name, login, totp, recoveryCodesLeft }) => (
            <ul className="lines">
              <li>
                <span>姓名</span>
                <b>{name}</b>
              </li>
              <li>
                <span>账号</span>
                <b>{login ?? '没有，用扫码登录'}</b>
              </li>
              <li>
                <span>动态码</span>
                <b>{totp ? `已绑定，备用码剩 ${recoveryCodesLeft} 个` : '没绑定'}</b>
              </li>
              {login && (
                <li>
                  <span>密码</span>
                  <Button onClick={() => setChanging(true)}>改密码</Button>
                </li>
              )}
            </ul>
          )}
        </Show>
      </section>
      <section className="panel">
        <div className="panel-head">
          <h2 className="grow">在哪里登录着</h2>
          <Button onClick={leaveAll}>全部退出</Button>
        </div>
        <Show of={sessions}>{({ rows }) => <Sessions rows={rows} />}</Show>
      </section>
      {changing && <PasswordDialog onDone={sessions.reload} onClose={() => setChanging(false)} />}
    </>
  );
}

function Sessions({ rows }: { rows: SessionRow[] }) {
  const clock = clockOf(useDesk().city.timeZone);
  const columns: TableColumnsType<SessionRow> = [
    {
      title: '设备',
      render: (_, row) => (
        <>
          {row.device ?? '不知道'} {row.current && <Tag tone="ok">这一台</Tag>}
        </>
      ),
    },
    { title: '怎么登录的', render: (_, row) => PROOFS[row.proof] },
    { title: '网络地址', dataIndex: 'ip' },
    { title: '什么时候', render: (_, row) => `${clock.day(row.at)} ${clock.time(row.at)}` },
  ];
  return (
    <Table
      rowKey={({ at, device }) => `${at} ${device ?? ''}`}
      columns={columns}
      dataSource={rows}
      pagination={false}
    />
  );
}
