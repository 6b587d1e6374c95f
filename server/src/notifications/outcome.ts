/** What becomes of a message after a try. `later`: at that time (UTC ms) again. */
export type Outcome =
  { kind: 'sent' } | { kind: 'refused' | 'dead'; errcode: number } | { kind: 'later'; errcode: number; at: number };

/** 用户拒绝接受消息, or no yes is left. */
const NO_CONSENT = 43101;
/** 接口调用超过限额: the day's quota of the whole city. */
const DAILY_QUOTA = 45009;
/** Trying again without mending something changes nothing: 不合法的 openid, 模板 id 不正确, page 不正确, 参数不正确. */
const HOPELESS = [40003, 40037, 41030, 47003];

const TRIES = 8;
const FIRST_PAUSE_MS = 60_000;

/**
 * What an errcode of `subscribeMessage.send` means. Anything unforeseen is tried eight times, after 1, 2, 4 … 64 minutes, over
 * two hours in all.
 */
export function outcomeOf(
  errcode: number,
  { attempts, now, tomorrow }: { attempts: number; now: number; tomorrow: number },
): Outcome {
  if (errcode === NO_CONSENT) return { kind: 'refused', errcode };
  if (HOPELESS.includes(errcode) || attempts >= TRIES) return { kind: 'dead', errcode };
  const at = errcode === DAILY_QUOTA ? tomorrow : now + FIRST_PAUSE_MS * 2 ** (attempts - 1);
  return { kind: 'later', errcode, at };
}

/** For the cadre who looks at what was not delivered. */
export function errcodeWords(errcode: number): { says: string; next: string } {
  switch (errcode) {
    case 40003:
      return { says: '微信不认识这个收件人', next: '多半换了微信号，不发了也行，站内消息还在' };
    case 40037:
      return { says: '模板编号不对，或者模板被删了', next: '让管理员核对城市配置里的模板编号，改好再重发' };
    case 41030:
      return { says: '点开的页面在小程序里没有', next: '让管理员核对城市配置里的页面，改好再重发' };
    case 47003:
      return { says: '内容不合模板的格式', next: '让管理员核对城市配置里的关键词，改好再重发' };
    case 45009:
      return { says: '微信每天的发送量用完了', next: '明天重发' };
    case -1:
      return { says: '微信一直没有答复', next: '过一会儿重发' };
    default:
      return { says: `微信不收，错误码 ${errcode}`, next: '重发一次，还不行就把错误码告诉管理员' };
  }
}
