/**
 * What stands on the practice card of a shop. They are no member codes: the server and the real counter answer them with
 * 这不是领取码, so that practising can never move stock.
 */
export const PRACTICE_CODES = {
  give: { text: 'LX-1-GIVE', name: '能领', note: '给 1 瓶，店里少 1 瓶' },
  taken: { text: 'LX-2-TAKEN', name: '今天领完了', note: '不能给，说明天再来' },
  stale: { text: 'LX-3-STALE', name: '截图', note: '不能给，请对方打开暖新' },
  offline: { text: 'LX-4-OFFLINE', name: '没网', note: '先给，记在本机' },
} as const;

export type Practice = keyof typeof PRACTICE_CODES;

/** Which practice code a scanned text is; null for anything else. */
export function practiceOf(text: string): Practice | null {
  const found = Object.entries(PRACTICE_CODES).find(([, it]) => it.text === text.trim());
  return found ? (found[0] as Practice) : null;
}
