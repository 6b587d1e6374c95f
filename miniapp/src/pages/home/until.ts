/** `今晚 22:00 前` from a programme's `HH:MM-HH:MM`; null where it runs all day. */
export function untilWords(hours: string | null): string | null {
  const end = hours?.split('-')[1];
  if (!end || end === '24:00') return null;
  return `${end >= '18:00' ? '今晚' : '今天'} ${end} 前`;
}
