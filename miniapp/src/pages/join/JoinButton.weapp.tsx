import { Button as WeButton } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components';
import { ApiError, Offline } from '@/lib/api';
import { proveWechatPhone } from '@/lib/session';
import { kept, useCell } from '@/lib/store';
import type { JoinButtonProps } from './join-button';

/** One tap starts and takes the phone from WeChat; who refuses it, or where its quota is used up, types a number. */
export function JoinButton({ onPhone, onProved }: JoinButtonProps) {
  const [busy, setBusy] = useState(false);
  const proved = Boolean(useCell(kept.me)?.phone);
  if (proved)
    return (
      <Button id="join-start" onClick={onProved}>
        入会，2 分钟
      </Button>
    );
  const take = async (code: string | undefined) => {
    if (!code) return onPhone();
    setBusy(true);
    try {
      await proveWechatPhone(code);
      onProved();
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof Offline)) throw error;
      onPhone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <WeButton
      id="join-start"
      className={`btn btn-main${busy ? ' btn-busy' : ''}`}
      openType="getPhoneNumber|agreePrivacyAuthorization"
      onGetPhoneNumber={(event) => void take(event.detail.code)}
    >
      入会，2 分钟
    </WeButton>
  );
}
