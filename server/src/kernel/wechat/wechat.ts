import { fields } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { DomainError } from '../errors.js';
import { AccessToken, type IssuedToken } from './access-token.js';
import { SYSTEM_BUSY, WechatError, type WechatCall } from './errors.js';
import { exchange } from './exchange.js';

/** The mini program's account at WeChat, and where WeChat is: `https://api.weixin.qq.com`, or the sandbox. */
export interface WechatAccount {
  baseUrl: string;
  appid: string;
  secret: string;
}

/** 订阅消息. */
export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page a tap opens, without a leading slash. */
  page: string;
  /** Value by keyword of the template, e.g. `thing1`. */
  values: Record<string, string>;
}

const PATHS: Record<WechatCall, string> = {
  login: '/sns/jscode2session',
  token: '/cgi-bin/stable_token',
  phone: '/wxa/business/getuserphonenumber',
  mini_code: '/wxa/getwxacodeunlimit',
  message: '/cgi-bin/message/subscribe/send',
};

/** 40001 and 40014: not, or no longer, a token of ours; 42001: expired. */
const TOKEN_REFUSED = [40001, 40014, 42001];

const refusal = z.object({ errcode: z.int().refine((it) => it !== 0), errmsg: z.string().default('') });
const session = z.object({ openid: z.string().min(1) });
const issued = z.object({ access_token: z.string().min(1), expires_in: z.int().positive() });
const phoneInfo = z.object({ phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.coerce.string() }) });

/**
 * The one gateway to WeChat's server API. Each call fails with a `WechatError`: `WECHAT_BUSY` where WeChat is busy or does
 * not answer within 5 s, `INTERNAL` where our own account or request is wrong.
 */
export class Wechat {
  private readonly token: AccessToken;

  constructor(
    private readonly account: WechatAccount,
    clock: Clock,
  ) {
    this.token = new AccessToken((forceRefresh) => this.stableToken(forceRefresh), clock);
  }

  /**
   * Who a code of `wx.login` belongs to (小程序登录 code2Session). A code is good for 5 minutes, once.
   * @throws WECHAT_LOGIN_FAILED · WECHAT_BUSY
   */
  async codeToSession(code: string): Promise<{ openid: string }> {
    const { appid, secret } = this.account;
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    return read('login', session, await this.call('login', query));
  }

  /**
   * The phone number behind a code of the getPhoneNumber button (手机号快速验证 getPhoneNumber); 5 minutes, once.
   * @throws WECHAT_PHONE_FAILED also for a number that is not of the mainland · WECHAT_BUSY
   */
  async phoneNumber(code: string): Promise<string> {
    const { phone_info: info } = read('phone', phoneInfo, await this.callWithToken('phone', { code }));
    const phone = fields.phone.safeParse(info.purePhoneNumber);
    if (info.countryCode !== '86' || !phone.success) throw new DomainError('WECHAT_PHONE_FAILED');
    return phone.data;
  }

  /**
   * A mini-program code as PNG (小程序码 getUnlimitedQRCode). `scene`: at most 32 of ``0-9 a-z A-Z !#$&'()*+,/:;=?@-._~``;
   * `page` without a leading slash, and published.
   * @throws WECHAT_BUSY
   */
  async miniCode(scene: string, page: string): Promise<Buffer> {
    // WeChat draws JPEG unless the ground is transparent.
    return this.callWithToken('mini_code', { scene, page, is_hyaline: true });
  }

  /**
   * Sends one subscription message (订阅消息 sendMessage). Each consent of the person is good for one message.
   * @throws WechatError with errcode 43101 where no consent is left · WECHAT_BUSY
   */
  async sendSubscribeMessage({ openid, templateId, page, values }: SubscribeMessage): Promise<void> {
    const data = Object.fromEntries(Object.entries(values).map(([keyword, value]) => [keyword, { value }]));
    await this.callWithToken('message', { touser: openid, template_id: templateId, page, data });
  }

  /** 获取稳定版接口调用凭据 getStableAccessToken. */
  private async stableToken(forceRefresh: boolean): Promise<IssuedToken> {
    const { appid, secret } = this.account;
    const body = { grant_type: 'client_credential', appid, secret, force_refresh: forceRefresh };
    const answer = read('token', issued, await this.call('token', {}, body));
    return { token: answer.access_token, seconds: answer.expires_in };
  }

  private async callWithToken(call: WechatCall, body: object): Promise<Buffer> {
    const token = await this.token.get();
    try {
      return await this.call(call, { access_token: token }, body);
    } catch (error) {
      if (!(error instanceof WechatError) || !TOKEN_REFUSED.includes(error.errcode)) throw error;
      return this.call(call, { access_token: await this.token.renew(token) }, body);
    }
  }

  private async call(call: WechatCall, query: Record<string, string>, body?: object): Promise<Buffer> {
    const url = new URL(this.account.baseUrl + PATHS[call]);
    url.search = new URLSearchParams(query).toString();
    const answer = await exchange(url, body).catch((error: Error) => {
      throw new WechatError(call, SYSTEM_BUSY, error.message);
    });
    // A picture comes as it is; a refusal always as JSON, with HTTP status 200.
    const refused = refusal.safeParse(jsonOf(answer));
    if (refused.success) throw new WechatError(call, refused.data.errcode, refused.data.errmsg);
    return answer;
  }
}

function read<T>(call: WechatCall, schema: z.ZodType<T>, answer: Buffer): T {
  const parsed = schema.safeParse(jsonOf(answer));
  if (!parsed.success) throw new WechatError(call, SYSTEM_BUSY, 'an answer of unknown form');
  return parsed.data;
}

function jsonOf(answer: Buffer): unknown {
  try {
    return JSON.parse(answer.toString('utf8'));
  } catch {
    return undefined;
  }
}
