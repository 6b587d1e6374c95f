/** `HH:MM-HH:MM` as minutes; an end at or before the start lies on the next day; `00:00-24:00` is all day. */
export interface Hours {
  from: number;
  /** 1 … 2880. */
  to: number;
}

export function parseHours(text: string): Hours {
  const [from = 0, to = 0] = text.split('-').map((clock) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return hour * 60 + minute;
  });
  return { from, to: to <= from ? to + 1440 : to };
}

/** Bands of a day as people write them, `08:00-12:00 14:00-18:00`; 休息 is none. */
export function parseBands(text: string): Hours[] {
  return text === '休息' ? [] : text.split(' ').map(parseHours);
}

/** Whether a minute of the day lies within the hours, also those that began yesterday. */
export function withinHours(hours: Hours, minute: number): boolean {
  return (minute >= hours.from && minute < hours.to) || minute + 1440 < hours.to;
}
