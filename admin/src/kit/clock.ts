/** How far the server's clock is ahead of this computer's. */
let aheadMs = 0;

/** The desk's one clock, UTC milliseconds: the server's, because an office computer's may be hours off. */
export function now(): number {
  return Date.now() + aheadMs;
}

/** Sets the clock by what the server has just said it is. */
export function learnTime(serverNow: number): void {
  aheadMs = serverNow - Date.now();
}

/** Words for moments, in the city's own zone whatever this computer is set to. */
export function clockOf(timeZone: string): Record<'time' | 'day' | 'date', (ms: number) => string> {
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat('zh-CN', { timeZone, month: 'numeric', day: 'numeric' });
  // Canada writes 2026-07-20.
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return {
    time: (ms) => time.format(ms),
    date: (ms) => date.format(ms),
    day: (ms) => {
      const parts = Object.fromEntries(day.formatToParts(ms).map((part) => [part.type, part.value]));
      return `${parts.month} 月 ${parts.day} 日`;
    },
  };
}
