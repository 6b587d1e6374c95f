import type { Figures } from '@nuanxin/shared-types';
import { count } from '../kit/numbers.js';
import { unitOf } from './cards.js';
import { dayWords } from '../kit/days.js';
import { dayMark } from './periods.js';
import { CHANNEL_WORDS } from './use-figures.js';

/** A4 at 96 dpi. */
const [WIDTH, HEIGHT] = [794, 1123];
const MARGIN = 56;
const INNER = WIDTH - 2 * MARGIN;
/** Places on the page; the spreadsheet has all. */
const PLACES_AT_MOST = 14;
const FONT = `'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif`;
const INK = '#10262b';
const QUIET = '#3a4e52';
const BRAND = '#0e444b';
const LAMP = '#d9722b';

export interface Heading {
  /** `灯河市总工会`. */
  union: string;
  /** `路上有水`, or all programmes. */
  programme: string;
  period: string;
  /** When it was made, in words. */
  made: string;
}

/** The period on one page, as a drawing (SVG) in light colours whatever the screen has. */
export function monthReport(figures: Figures, heading: Heading): string {
  const parts = [
    header(heading),
    cards(figures),
    title('每天服务人次', 300),
    dayBars(figures, 318, 170),
    title('各网点', 540),
    placeTable(figures, 552),
    title('什么工种', 900),
    shares(
      figures.byCategory.map(({ name, times }) => ({ name, times })),
      MARGIN,
      926,
    ),
    title('怎么领的', 900, MARGIN + INNER / 2 + 20),
    shares(
      figures.byChannel.map(({ channel, times }) => ({ name: CHANNEL_WORDS[channel], times })),
      MARGIN + INNER / 2 + 20,
      926,
    ),
    text(`数字来自核销账本，撤销的不算，同一个人只算一个。${heading.made}`, MARGIN, HEIGHT - 44, {
      size: 12,
      fill: QUIET,
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}">${parts.join('')}</svg>`;
}

function header({ union, programme, period }: Heading): string {
  return (
    `<rect x="${MARGIN}" y="56" width="38" height="38" rx="9" fill="${BRAND}"/>` +
    `<path d="M${MARGIN + 9} 88V73a10 10 0 0 1 20 0v15z" fill="#ff9a4d"/>` +
    text(`${union}服务情况`, MARGIN + 52, 76, { size: 24, weight: 700 }) +
    text(`${period}，${programme}`, MARGIN + 52, 98, { size: 14, fill: QUIET }) +
    `<path d="M${MARGIN} 122H${WIDTH - MARGIN}" stroke="${BRAND}" stroke-width="2"/>`
  );
}

function cards(figures: Figures): string {
  const { total, before, byPlace } = figures;
  const all = [
    { name: '服务人次', value: total.times, unit: '次', was: before.times },
    { name: '到过的人', value: total.people, unit: '人', was: before.people },
    { name: '发出去', value: total.units, unit: unitOf(figures), was: before.units },
    { name: '有人领的网点', value: byPlace.length, unit: '处', was: null },
  ];
  const step = INNER / all.length;
  return all
    .map(({ name, value, unit, was }, i) => {
      const x = MARGIN + i * step;
      const change = was === null ? '' : changeWords(value, was, before.words);
      return (
        text(name, x, 158, { size: 13, fill: QUIET }) +
        `<text x="${x}" y="200" font-size="32" font-weight="700" fill="${INK}">${count(value)}<tspan dx="6" font-size="14" font-weight="400" fill="${QUIET}">${escaped(unit)}</tspan></text>` +
        text(change, x, 224, { size: 12, fill: QUIET })
      );
    })
    .join('');
}

function changeWords(now: number, was: number, words: string): string {
  if (was === 0) return `${words}没有`;
  const percent = Math.round((100 * (now - was)) / was);
  return percent === 0 ? `跟${words}一样` : `比${words}${percent > 0 ? '升' : '降'} ${Math.abs(percent)}%`;
}

function dayBars({ byDay }: Figures, top: number, height: number): string {
  const most = Math.max(1, ...byDay.map((it) => it.times));
  const step = INNER / byDay.length;
  const peak = byDay.find((it) => it.times === most);
  const marks = Math.ceil(byDay.length / 8);
  const bars = byDay.map(({ day, times }, i) => {
    const tall = (times / most) * (height - 24);
    const x = MARGIN + i * step;
    const middle = x + step / 2;
    const label =
      day === peak?.day && times > 0
        ? text(count(times), middle, top + height - tall - 8, { size: 12, weight: 700, anchor: 'middle' })
        : '';
    const mark =
      i % marks === 0 ? text(dayMark(day), middle, top + height + 18, { size: 12, fill: QUIET, anchor: 'middle' }) : '';
    const fill = day === peak?.day ? LAMP : BRAND;
    return `<rect x="${x + step * 0.12}" y="${top + height - tall}" width="${step * 0.76}" height="${tall}" rx="2" fill="${fill}"/>${label}${mark}`;
  });
  const axis = `<path d="M${MARGIN} ${top + height}H${WIDTH - MARGIN}" stroke="#d3dcd9"/>`;
  const said =
    peak && peak.times > 0
      ? text(`最多的一天 ${dayWords(peak.day)}`, WIDTH - MARGIN, top - 18, { size: 12, fill: QUIET, anchor: 'end' })
      : '';
  return bars.join('') + axis + said;
}

function placeTable({ byPlace }: Figures, top: number): string {
  const columns = [MARGIN, MARGIN + 230, MARGIN + 490, MARGIN + 585, WIDTH - MARGIN];
  const heads = ['网点', '归口工会', '人次', '到过的人', '数量'];
  const head = heads
    .map((it, i) => text(it, columns[i] ?? 0, top + 18, { size: 12, fill: QUIET, anchor: i > 1 ? 'end' : 'start' }))
    .join('');
  const rows = byPlace.slice(0, PLACES_AT_MOST).map((it, i) => {
    const y = top + 40 + i * 21;
    const cells = [it.name, it.union, count(it.times), count(it.people), count(it.units)];
    return cells
      .map((words, n) => text(words, columns[n] ?? 0, y, { size: n === 1 ? 12 : 13, anchor: n > 1 ? 'end' : 'start' }))
      .join('');
  });
  const more = byPlace.length - PLACES_AT_MOST;
  const rest =
    more > 0 ? text(`还有 ${more} 处，见表格`, MARGIN, top + 40 + PLACES_AT_MOST * 21, { size: 12, fill: QUIET }) : '';
  return head + rows.join('') + rest;
}

function shares(rows: { name: string; times: number }[], x: number, top: number): string {
  const all = Math.max(
    1,
    rows.reduce((sum, it) => sum + it.times, 0),
  );
  return rows
    .slice(0, 5)
    .map(({ name, times }, i) => {
      const y = top + i * 24;
      const wide = (times / all) * 100;
      return (
        text(name, x, y, { size: 13 }) +
        `<rect x="${x + 120}" y="${y - 11}" width="${wide}" height="12" rx="3" fill="${BRAND}"/>` +
        text(`${count(times)}，占 ${Math.round((100 * times) / all)}%`, x + 126 + wide, y, { size: 12 })
      );
    })
    .join('');
}

function title(words: string, y: number, x = MARGIN): string {
  return text(words, x, y, { size: 16, weight: 700 });
}

interface Style {
  size: number;
  weight?: number;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

function text(
  words: string,
  x: number,
  y: number,
  { size, weight = 400, fill = INK, anchor = 'start' }: Style,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

/** Names were typed by somebody. */
function escaped(words: string): string {
  return words.replace(/[<>&"]/g, (it) => `&#${it.charCodeAt(0)};`);
}
