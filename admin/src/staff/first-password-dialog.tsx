import type { FirstPassword } from '@nuanxin/shared-types';
import { Button, Modal } from 'antd';

/** Shown once: handed over by word of mouth, replaced at the first sign-in. */
export function FirstPasswordDialog({ made, onClose }: { made: FirstPassword; onClose: () => void }) {
  return (
    <Modal
      open
      title="第一次登录的密码"
      closable={false}
      footer={
        <Button type="primary" onClick={onClose}>
          转告好了
        </Button>
      }
    >
      <p className="dialog-says">只显示这一次。当面或打电话告诉本人，第一次登录要换成自己的。</p>
      <p className="revealed">
        账号 <b>{made.login}</b>
        密码 <b>{made.password}</b>
      </p>
    </Modal>
  );
}
