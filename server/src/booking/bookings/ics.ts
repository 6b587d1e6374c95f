/** What a calendar shows of a booking. */
export interface CalendarEntry {
  /** The same for ever, so that a second download replaces the first. */
  uid: string;
  title: string;
  where: string;
  note: string;
  /** UTC ms. */
  startsAt: number;
  endsAt: number;
  cancelled: boolean;
  /** UTC ms of this file. */
  madeAt: number;
}

/** An iCalendar file with one event and an alarm an hour before (RFC 5545). */
export function icsOf(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nuanxin//Booking//ZH',
    `METHOD:${entry.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${utc(entry.madeAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.where)}`,
    `DESCRIPTION:${escaped(entry.note)}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(entry.title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((it) => `${folded(it)}\r\n`).join('');
}

/** `20260722T062000Z`. */
function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (it) => `\\${it}`).replaceAll('\n', '\\n');
}

const LONGEST_BYTES = 75;

/** A line is at most 75 bytes; it goes on in the next one after a blank, never in the middle of a character. */
function folded(line: string): string {
  let [out, bytes] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LONGEST_BYTES) [out, bytes] = [`${out}\r\n `, 1];
    out += letter;
    bytes += size;
  }
  return out;
}
