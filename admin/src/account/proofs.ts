import type { Proof } from '@nuanxin/shared-types';

/** How somebody came in, in words. */
export const PROOFS: Record<Proof, string> = {
  sms: '手机验证码',
  wechat: '小程序',
  password: '账号密码',
  scan: '扫码',
};
