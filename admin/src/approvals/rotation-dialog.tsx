import { askKeyRotation } from '@nuanxin/shared-types';
import { App } from 'antd';
import { ReasonDialog } from '../kit/reason-dialog.js';

/** The new key is put into the server's settings first; here the old ones are left behind. */
export function RotationDialog({ onAsked, onClose }: { onAsked: () => void; onClose: () => void }) {
  const { message } = App.useApp();
  return (
    <ReasonDialog
      title="提请换密钥"
      says="先请运维把新密钥放在配置的第一位并重启。另一位管理员同意后，旧密钥保护的内容会全部改用新密钥加密，服务不停。"
      usual={['每年换一次', '有人离岗']}
      confirm="提请复核"
      onConfirm={async (reason, send) => {
        await send(askKeyRotation, { reason });
        void message.success('已提请，等另一位管理员复核');
        onAsked();
      }}
      onClose={onClose}
    />
  );
}
