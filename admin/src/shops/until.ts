const moment = new Intl.DateTimeFormat('zh-CN', {
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `7月22日 14:20` of a moment (UTC ms). */
export function untilWords(at: number): string {
  return moment.format(at);
}
