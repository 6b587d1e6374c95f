import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { Sms, startSandbox, Wechat, type Sandbox } from './wechat/index.js';

/** WeChat and the SMS provider: the real ones, or the sandbox on a port of its own. */
@Injectable()
export class Gateways implements OnApplicationShutdown {
  private constructor(
    readonly wechat: Wechat,
    readonly sms: Sms,
    private readonly sandbox: Sandbox | null,
  ) {}

  static async open({ wechat }: Config, clock: Clock): Promise<Gateways> {
    if (wechat) return new Gateways(new Wechat(wechat, clock), new Sms(wechat.smsUrl), null);
    const sandbox = await startSandbox({ now: () => clock.now() });
    return new Gateways(new Wechat(sandbox.account, clock), new Sms(sandbox.smsUrl), sandbox);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sandbox?.close();
  }
}
