const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}

/** A moment as the people of a zone read it off the wall. */
export interface LocalTime {
  /** Business day `YYYY-MM-DD`. */
  day: string;
  /** ISO weekday, 1 Monday … 7 Sunday. */
  weekday: number;
  /** Minutes since local midnight, 0 … 1439. */
  minute: number;
}

/** Local day, weekday and minute of a moment (UTC ms) in an IANA zone. */
export function localTime(at: number, zone: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = value;
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return { day, weekday, minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** The midnight (UTC ms) with which the business day of a moment began; for zones without summer time, as China's. */
export function startOfDay(at: number, zone: string): number {
  return at - localTime(at, zone).minute * 60_000 - (at % 60_000);
}

/** `8 月 31 日` of a business day. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)} 月 ${Number(date)} 日`;
}
