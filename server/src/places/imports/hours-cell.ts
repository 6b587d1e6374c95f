import type { Band, PlaceHours, Week } from '@nuanxin/shared-types';
import { placeHours } from '@nuanxin/shared-types/schema';
import { parseBands } from '../../kernel/index.js';
import { everyDay, WEEKDAYS } from '../opening/hours-words.js';

const BANDS = /^(休息|\d{2}:\d{2}-\d{2}:\d{2}( \d{2}:\d{2}-\d{2}:\d{2})*)$/;
const HOLIDAYS = '法定节假日';
const WHOLE_DAY = /^(24 ?小时|全天|通宵)$/;

/**
 * Hours as an office writes them into one cell: `08:00-22:00`, `24小时`, or parts with `；` between them,
 * `周一至周五 08:00-18:00；周六、周日 休息；法定节假日 休息`. Null where they cannot be read; seasons are set in the console.
 */
export function hoursOf(cell: string): PlaceHours | null {
  const text = plain(cell);
  if (WHOLE_DAY.test(text)) return everyDay('00:00-24:00');
  const week: Week = WEEKDAYS.map(() => []);
  const hours: PlaceHours = { week, seasons: [], holidays: 'usual', makeUpDays: 'usual' };
  for (const part of text.split('；')) {
    const [, who = '', words = ''] = /^([^\d休]*?) ?((?:休息|\d).*)$/.exec(part) ?? [];
    const bands = bandsOf(words);
    if (!bands) return null;
    if (who === HOLIDAYS) hours.holidays = bands.length > 0 ? bands : 'closed';
    else {
      const days = daysOf(who);
      if (!days) return null;
      for (const day of days) week[day] = bands;
    }
  }
  return placeHours.safeParse(hours).success && week.some((it) => it.length > 0) ? hours : null;
}

/** Full-width signs, other dashes and hours of one digit as the rest has them. */
function plain(cell: string): string {
  return cell
    .replace(/[：﹕]/g, ':')
    .replace(/ *[-–—~～至到] *(?=\d)/g, '-')
    .replace(/[;\n]+ */g, '；')
    .replace(/(^|[^\d:])(\d:\d{2})/g, '$10$2')
    .replace(/ +/g, ' ')
    .replace(/；$/, '')
    .trim();
}

function bandsOf(words: string): Band[] | null {
  const text = words
    .replace(/[,，、/]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  if (!BANDS.test(text) || /(2[5-9]|[3-9]\d):|:[6-9]/.test(text)) return null;
  return parseBands(text);
}

/** 0 Monday … 6 Sunday; all of them where none is named. */
function daysOf(words: string): number[] | null {
  const all = [0, 1, 2, 3, 4, 5, 6];
  const who = words.trim();
  if (who === '' || who === '每天') return all;
  if (who === '工作日') return all.slice(0, 5);
  if (who === '周末' || who === '双休日') return all.slice(5);
  const parts = who.split(/[、,， ]/).map((part) => {
    const [, first = '', last = ''] = /^(?:周|星期)(.)(?:[至到-](?:周|星期)?(.))?$/.exec(part) ?? [];
    const [from, to] = [dayOf(first), dayOf(last || first)];
    return from < 0 || to < from ? null : all.slice(from, to + 1);
  });
  return parts.some((it) => it === null) ? null : parts.flatMap((it) => it ?? []);
}

function dayOf(sign: string): number {
  return sign === '天' ? 6 : WEEKDAYS.indexOf(sign);
}
