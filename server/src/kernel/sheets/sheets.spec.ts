import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import { CSV, XLSX } from '../files/kinds.js';
import { newFileKey, seal, SealedFile } from '../files/sealed-file.js';
import { readSheet } from './read-sheet.js';
import type { SheetRow } from './row.js';
import { writeXlsx, type NewSheet } from './write-xlsx.js';

const folder = mkdtempSync(join(tmpdir(), 'nuanxin-sheets-'));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true }));

async function sealed(bytes: AsyncIterable<Uint8Array> | Uint8Array[]): Promise<SealedFile> {
  const [path, key] = [join(folder, String(files++)), newFileKey()];
  async function* each() {
    yield* bytes;
  }
  await writeFile(path, seal(each(), key));
  return SealedFile.open(path, key);
}

async function rowsOf(type: string, bytes: AsyncIterable<Uint8Array> | Uint8Array[]): Promise<SheetRow[]> {
  const file = await sealed(bytes);
  const rows: SheetRow[] = [];
  try {
    for await (const row of readSheet({ type, file })) rows.push(row);
    return rows;
  } finally {
    await file.close();
  }
}

const cellsOf = async (type: string, bytes: AsyncIterable<Uint8Array> | Uint8Array[]) =>
  (await rowsOf(type, bytes)).map((it) => it.cells);

const sheet = (rows: NewSheet['rows']): NewSheet => ({
  title: '名单',
  columns: [
    { title: '姓名', width: 10 },
    { title: '工种', width: 10, choices: ['外卖骑手', '快递员'] },
  ],
  rows,
});

/** An xlsx as another program may write it: only what is given. */
async function workbook(sheetData: string, more: Record<string, string> = {}): Promise<Uint8Array[]> {
  const zip = new ZipFile();
  const parts = {
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets><x:sheet name="藏" r:id="a" state="hidden"/><x:sheet name="看" r:id="b"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="none.xml"/><Relationship Id="b" Target="/xl/seen.xml"/></Relationships>',
    'xl/seen.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
    ...more,
  };
  for (const [path, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), path);
  zip.end();
  return [await buffer(zip.outputStream)];
}

/** GB18030 of a text, found by decoding every pair of bytes: Node only decodes it. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, number[]>();
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((it) => (it < '\x80' ? [it.charCodeAt(0)] : (pairs.get(it) ?? []))));
}

describe('an xlsx', () => {
  it('reads back as it was written', async () => {
    const rows = [
      ['马小川', '外卖骑手'],
      ['<阿·&"提>', '𠮷'],
      ['', null],
      [12, '两\n行'],
    ];
    expect(await cellsOf(XLSX, writeXlsx(sheet(rows)))).toEqual([
      ['姓名', '工种'],
      ['马小川', '外卖骑手'],
      ['<阿·&"提>', '𠮷'],
      ['', ''],
      ['12', '两\n行'],
    ]);
  });

  it('never carries a formula: what begins like one is text, with an apostrophe', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")'];
    const bytes = await buffer(writeXlsx(sheet(formulas.map((it) => [it, '']))));
    const read = await cellsOf(XLSX, [bytes]);
    expect(read.slice(1).map((it) => it[0])).toEqual(formulas.map((it) => it.trim()));
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(xml.match(/t="inlineStr" s="3"/g)).toHaveLength(formulas.length);
    expect(await partOf(bytes, 'xl/styles.xml')).toMatch(/quotePrefix="1"/);
  });

  it('has no character that XML has not', async () => {
    expect(await cellsOf(XLSX, writeXlsx(sheet([['a\u0000\u0008b\ud800c\uffff', '']])))).toContainEqual(['abc', '']);
  });

  it('keeps the choices of a column on a hidden sheet', async () => {
    const bytes = await buffer(writeXlsx(sheet([])));
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<formula1>可选值!$B$1:$B$2</formula1>');
    expect(await partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('快递员');
  });

  it('of another program: shared and rich strings, gaps, a hidden first sheet, a lost number', async () => {
    const data =
      '<x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c r="D3"><x:v>13800138000</x:v></x:c></x:row>' +
      '<x:row r="7"><x:c r="A7" t="str"><x:f>A1</x:f><x:v> 算出的 </x:v></x:c><x:c r="B7" t="s"><x:v>1</x:v></x:c>' +
      '<x:c r="C7"><x:v>1.1010519491231E+17</x:v></x:c><x:c r="AZ7" t="b"><x:v>1</x:v></x:c><x:c r="ZZ7"><x:v>9</x:v></x:c></x:row>';
    const strings =
      '<sst><si><t>一</t></si><si><r><t>马</t></r><r><t>小川</t></r><rPh><t>maxiaochuan</t></rPh></si></sst>';
    const rows = await rowsOf(XLSX, await workbook(data, { 'xl/sharedStrings.xml': strings }));
    expect(rows.map((it) => it.number)).toEqual([3, 7]);
    expect(rows[0]?.cells).toEqual(['', '一', '', '13800138000']);
    expect(rows[1]?.cells.slice(0, 3)).toEqual(['算出的', '马小川', '1.1010519491231e+17']);
    expect(rows[1]?.cells).toHaveLength(52);
  });

  it.each([
    ['damaged XML', '<x:row><x:c></x:row>'],
    ['an entity that unfolds', '&lol;'],
  ])('with %s is refused as a sheet, not as a mistake of ours', async (_, data) => {
    await expect(rowsOf(XLSX, await workbook(data))).rejects.toThrow('SHEET_UNREADABLE');
  });

  it('of 100,000 rows is written and read within 100 MB of memory', async () => {
    function* people() {
      for (let i = 0; i < 100_000; i++) yield [`马小川${i}`, '外卖骑手'];
    }
    const before = process.memoryUsage.rss();
    const file = await sealed(writeXlsx(sheet(people())));
    let count = 0;
    for await (const row of readSheet({ type: XLSX, file })) count += row.cells.length;
    await file.close();
    expect(count).toBe(200_002);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('a csv', () => {
  const words = '姓名,手机\r\n"马,小川",1\r\n\r\n"说""好""的",2';
  const read = [['姓名', '手机'], ['马,小川', '1'], [''], ['说"好"的', '2']];

  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark, as Excel writes it', Buffer.from('\ufeff' + words)],
    ['GBK, as Excel in China writes it', gbk(words)],
    ['UTF-16, as "Unicode text"', Buffer.from('\ufeff' + words, 'utf16le')],
    ['columns by tab', Buffer.from(words.replace('名,手', '名\t手').replaceAll('",', '"\t'))],
  ])('in %s', async (_, bytes) => {
    // Handed over byte by byte: a character may lie on the border of two pieces.
    expect(
      await cellsOf(
        CSV,
        Array.from(bytes, (it) => Uint8Array.of(it)),
      ),
    ).toEqual(read);
  });

  it('counts rows as Excel does, blank ones too', async () => {
    expect((await rowsOf(CSV, [Buffer.from('a\n\n"b\nb"\nc')])).map((it) => it.number)).toEqual([1, 2, 3, 4]);
  });

  it('with a quote that never ends is refused, not kept in memory', async () => {
    await expect(rowsOf(CSV, [Buffer.from('"' + 'x'.repeat(100_000))])).rejects.toThrow('SHEET_UNREADABLE');
  });
});

async function partOf(bytes: Buffer, path: string): Promise<string> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName === path) return (await buffer(await zip.openReadStreamPromise(entry))).toString();
  throw new Error(`no ${path}`);
}
