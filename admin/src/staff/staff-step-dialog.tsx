import {
  resetPassword,
  resetTotp,
  revokeRole,
  ROLES,
  signOutStaff,
  type FirstPassword,
  type StaffRow,
} from '@nuanxin/shared-types';
import { App } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import type { Send } from '../kit/use-act.js';
import { FirstPasswordDialog } from './first-password-dialog.js';

/** Something an administrator does about a colleague, with a reason. */
export interface StaffStep {
  key: string;
  title: string;
  says: string;
  usual: string[];
  /** @returns a password to hand over, where the step makes one */
  act: (reason: string, send: Send) => Promise<FirstPassword | null>;
}

/** What can be done about this colleague now. */
export function stepsFor({ personId: id, name, roles, account }: StaffRow): StaffStep[] {
  return [
    ...roles.map(({ grantId, role, scopeName }) => ({
      key: grantId,
      title: `收回${ROLES[role].name}（${scopeName}）`,
      says: `收回后，${name}马上不能再办这个角色的事。`,
      usual: ['调岗了', '离岗了'],
      act: (reason: string, send: Send) => send(revokeRole, { id, grantId, reason }).then(() => null),
    })),
    ...(account
      ? [
          {
            key: 'password',
            title: '重置密码',
            says: `给${name}一个新的第一次密码，他现在的登录会退出。`,
            usual: ['忘了密码', '密码可能被人知道了'],
            act: (reason: string) => call(resetPassword, { id, reason }),
          },
          {
            key: 'totp',
            title: '重置动态码',
            says: `${name}下次登录要重新绑定验证器，现在的登录会退出。`,
            usual: ['手机丢了', '换了手机'],
            act: (reason: string) => call(resetTotp, { id, reason }).then(() => null),
          },
        ]
      : []),
    {
      key: 'sign-out',
      title: '让他全部退出',
      says: `${name}在所有手机和电脑上的登录都会退出，可以重新登录。`,
      usual: ['手机丢了', '电脑没退出'],
      act: (reason: string) => call(signOutStaff, { id, reason }).then(() => null),
    },
  ];
}

interface Props {
  step: StaffStep;
  onDone: () => void;
  onClose: () => void;
}
export function StaffStepDialog({ step, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [made, setMade] = useState<FirstPassword | null>(null);
  if (made) return <FirstPasswordDialog made={made} onClose={onClose} />;
  return (
    <ReasonDialog
      title={step.title}
      says={step.says}
      usual={step.usual}
      confirm={step.title}
      onConfirm={async (reason, send) => {
        setMade(await step.act(reason, send));
        void message.success('办好了');
        onDone();
      }}
      onClose={onClose}
    />
  );
}
