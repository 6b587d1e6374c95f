import type { ErrorCode } from '@nuanxin/shared-types';
import { DomainError } from '../errors.js';

/** What WeChat was asked for. */
export type WechatCall = 'login' | 'token' | 'phone' | 'mini_code' | 'message';

/** 系统繁忙; also stands for no answer in time, and for an answer that is not in WeChat's form. */
export const SYSTEM_BUSY = -1;
/** 接口调用太频繁 (minute quota). */
const TOO_FREQUENT = 45011;

/** Refusals a person can do something about; the numbers are those of the page of each call. */
const REFUSALS: Partial<Record<WechatCall, { code: ErrorCode; errcodes: readonly number[] }>> = {
  // 40029 code 无效或过期, 40163 code 已使用, 40226 高风险等级用户
  login: { code: 'WECHAT_LOGIN_FAILED', errcodes: [40029, 40163, 40226] },
  // 40029 code 无效、过期或已使用, 1400001 手机号次数用完
  phone: { code: 'WECHAT_PHONE_FAILED', errcodes: [40029, 1400001] },
};

/** The refusal of ours that an errcode of WeChat means; anything unforeseen (a wrong secret, a bad page) is `INTERNAL`. */
export function wechatErrorCode(call: WechatCall, errcode: number): ErrorCode {
  if (errcode === SYSTEM_BUSY || errcode === TOO_FREQUENT) return 'WECHAT_BUSY';
  const refusal = REFUSALS[call];
  return refusal?.errcodes.includes(errcode) ? refusal.code : 'INTERNAL';
}

/** WeChat did not do what it was asked. A `DomainError`, so that a caller who cannot help it just lets it pass. */
export class WechatError extends DomainError {
  constructor(
    readonly call: WechatCall,
    readonly errcode: number,
    errmsg: string,
  ) {
    super(wechatErrorCode(call, errcode));
    this.message = `WeChat ${call}: ${errcode} ${errmsg}`;
  }
}
