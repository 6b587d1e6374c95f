import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@nuanxin/shared-types';
import { wechatErrorCode, type WechatCall } from './errors.js';

describe('what an errcode means for a person', () => {
  it.each<[WechatCall, number, ErrorCode]>([
    ['login', 40029, 'WECHAT_LOGIN_FAILED'],
    ['login', 40163, 'WECHAT_LOGIN_FAILED'],
    ['login', 40226, 'WECHAT_LOGIN_FAILED'],
    ['login', 1400001, 'INTERNAL'],
    ['login', 40125, 'INTERNAL'],
    ['phone', 40029, 'WECHAT_PHONE_FAILED'],
    ['phone', 1400001, 'WECHAT_PHONE_FAILED'],
    ['phone', 40163, 'INTERNAL'],
    ['mini_code', 41030, 'INTERNAL'],
    ['message', 43101, 'INTERNAL'],
    ['login', 45011, 'WECHAT_BUSY'],
    ['phone', 45011, 'WECHAT_BUSY'],
    ['token', -1, 'WECHAT_BUSY'],
  ])('%s %i is %s', (call, errcode, code) => {
    expect(wechatErrorCode(call, errcode)).toBe(code);
  });
});
