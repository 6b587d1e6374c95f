import { localTime } from '../business-day.js';
import type { SheetColumn } from '../sheets/xlsx-parts.js';

/** Columns that stand on many lists: the same words and the same width on each. */
export const COLUMNS = {
  day: { title: '日期', width: 12 },
  time: { title: '时间', width: 10 },
  programme: { title: '活动', width: 24 },
  place: { title: '网点', width: 24 },
  union: { title: '工会', width: 32 },
  batch: { title: '批次', width: 24 },
  name: { title: '姓名', width: 12 },
  category: { title: '工种', width: 14 },
  status: { title: '状态', width: 10 },
  reason: { title: '原因', width: 24 },
  unit: { title: '单位', width: 8 },
} as const satisfies Record<string, SheetColumn>;

/** Columns of nothing but numbers. */
export function figureColumns(...titles: readonly string[]): SheetColumn[] {
  return titles.map((title) => ({ title, width: 10 }));
}

/** A moment (UTC ms) as the cells of `COLUMNS.day` and `COLUMNS.time`, in an IANA zone. */
export function dayAndTime(at: number, zone: string): [day: string, time: string] {
  const { day, minute } = localTime(at, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return [day, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`];
}
