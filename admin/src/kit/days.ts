const MINUTE_MS = 60_000;

/** UTC ms of `2026-07-20T08:30` as the clocks of an IANA zone show it, whatever this computer is set to. */
export function momentOf(local: string, timeZone: string): number {
  const asUtc = Date.parse(`${local}:00Z`);
  return asUtc - offsetAt(asUtc, timeZone);
}

/** How far the zone's clocks are ahead of UTC; China has no summer time, so any moment near by tells. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  const wall = Date.parse(`${parts.replace(' ', 'T')}:00Z`);
  return wall - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** Business day of a moment plus some days. */
export function dayAfter(at: number, timeZone: string, days: number): string {
  // Canada writes 2026-07-20.
  return addDays(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at), days);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 1440 * MINUTE_MS).toISOString().slice(0, 10);
}

/** ISO weekday, 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** By ISO weekday less one. */
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** `周三`. */
export function weekdayWords(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** `7 月 22 日`. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)} 月 ${Number(date)} 日`;
}

/** `08:30` of a minute of the day, also of the next morning. */
export function clockOfMinute(minute: number): string {
  const ofDay = minute % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

export function minuteOfClock(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
