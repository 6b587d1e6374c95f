/** Beijing time in every city of the service, Xinjiang's included; a phone set to another zone must not show another day. */
const ZONE_OFFSET_MS = 8 * 3_600_000;
const WALK_METRES_PER_MINUTE = 75;
/** Streets go round corners: metres of way for each in a straight line, as the server reckons too. */
const DETOUR = 1.3;

function parts(at: number) {
  const date = new Date(at + ZONE_OFFSET_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`,
    day: `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`,
  };
}

/** `14:05` of a moment (UTC ms). */
export function clockTime(at: number): string {
  return parts(at).time;
}

/** Business day `YYYY-MM-DD` of a moment (UTC ms). */
export function dayOf(at: number): string {
  return parts(at).day;
}

/** `8 月 3 日` of a business day. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)} 月 ${Number(date)} 日`;
}

/** `11/28` of a business day, where there is no room for more. */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)}/${Number(date)}`;
}

/** `周三` of a business day. */
export function weekdayOf(day: string): string {
  return `周${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** `280 米`, `1.1 公里`. */
export function distanceWords(metres: number): string {
  return metres < 1000
    ? `${metres < 50 ? metres : Math.round(metres / 10) * 10} 米`
    : `${(metres / 1000).toFixed(1)} 公里`;
}

/** `走 4 分钟`; null where nobody walks. */
export function walkWords(metres: number): string | null {
  return metres <= 1000 ? `走 ${Math.max(1, Math.ceil((metres * DETOUR) / WALK_METRES_PER_MINUTE))} 分钟` : null;
}
