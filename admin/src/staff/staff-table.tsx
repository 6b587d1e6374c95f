import { ROLES, worksAtConsole, type StaffRow } from '@nuanxin/shared-types';
import { Button, Dropdown, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Tag } from '../kit/tag.js';
import { OpenAccountDialog } from './open-account-dialog.js';
import { StaffStepDialog, stepsFor, type StaffStep } from './staff-step-dialog.js';

interface Props {
  rows: StaffRow[];
  onChanged: () => void;
}

export function StaffTable({ rows, onChanged }: Props) {
  const [opening, setOpening] = useState<StaffRow | null>(null);
  const [step, setStep] = useState<StaffStep | null>(null);
  const columns: TableColumnsType<StaffRow> = [
    {
      title: '姓名',
      render: (_, row) => (
        <>
          <b>{row.name}</b> {row.self && <Tag tone="plain">我</Tag>}
          <span className="under">{row.phone}</span>
        </>
      ),
    },
    {
      title: '角色',
      className: 'wraps',
      render: (_, row) =>
        row.roles.length === 0
          ? '没有角色'
          : row.roles.map((it) => (
              <span key={it.grantId} className="role-line">
                <Tag tone="plain">{ROLES[it.role].name}</Tag> {it.scopeName}
              </span>
            )),
    },
    { title: '工作台账号', render: (_, row) => <AccountCell account={row.account} /> },
    {
      title: '',
      align: 'right',
      render: (_, row) => !row.self && <Acts row={row} onOpen={setOpening} onStep={setStep} />,
    },
  ];
  return (
    <>
      <Table rowKey="personId" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 'max-content' }} />
      {opening && <OpenAccountDialog row={opening} onDone={onChanged} onClose={() => setOpening(null)} />}
      {step && <StaffStepDialog step={step} onDone={onChanged} onClose={() => setStep(null)} />}
    </>
  );
}

function AccountCell({ account }: { account: StaffRow['account'] }) {
  if (!account) return <span className="note">没有</span>;
  return (
    <>
      {account.login}
      <span className="under">
        {account.passwordIsTemporary ? '还没第一次登录' : account.totp ? '动态码已绑定' : '动态码没绑定'}
      </span>
    </>
  );
}

interface ActsProps {
  row: StaffRow;
  onOpen: (row: StaffRow) => void;
  onStep: (step: StaffStep) => void;
}
function Acts({ row, onOpen, onStep }: ActsProps) {
  const steps = stepsFor(row);
  return (
    <span className="acts">
      {!row.account && worksAtConsole(row.roles) && <Button onClick={() => onOpen(row)}>开账号</Button>}
      <Dropdown
        trigger={['click']}
        menu={{
          items: steps.map(({ key, title }) => ({ key, label: title })),
          onClick: ({ key }) => {
            const chosen = steps.find((it) => it.key === key);
            if (chosen) onStep(chosen);
          },
        }}
      >
        <Button>更多</Button>
      </Dropdown>
    </span>
  );
}
