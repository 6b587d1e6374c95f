import * as api from '@nuanxin/shared-types';
import type { Client } from './client.js';
import type { TestServer } from './server.js';

/** Signs in as `wx.login` does; the same `who` is always the same WeChat account. */
export async function signInByWechat({ client, clock }: TestServer, who: string): Promise<Client> {
  clock.advance(1);
  const { token } = await client.call(api.signIn, { wechatCode: `wx:${who}@${clock.now()}` });
  return client.as(token);
}
