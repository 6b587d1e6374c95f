/** The desk's one clock, UTC milliseconds. */
export function now(): number {
  return Date.now();
}

/** Words for moments, in the city's own zone whatever this computer is set to. */
export function clockOf(timeZone: string): { time: (ms: number) => string; day: (ms: number) => string } {
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat('zh-CN', { timeZone, month: 'numeric', day: 'numeric' });
  return {
    time: (ms) => time.format(ms),
    day: (ms) => {
      const parts = Object.fromEntries(day.formatToParts(ms).map((part) => [part.type, part.value]));
      return `${parts.month} 月 ${parts.day} 日`;
    },
  };
}
