import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { XLSX } from '../../src/kernel/files/kinds.js';
import { newFileKey, seal, SealedFile } from '../../src/kernel/files/sealed-file.js';
import { readSheet } from '../../src/kernel/sheets/read-sheet.js';
import { writeXlsx } from '../../src/kernel/sheets/write-xlsx.js';
import type { Cell } from '../../src/kernel/sheets/xlsx-cell.js';

/** The cells of an xlsx that the server answered. */
export async function sheetOf(bytes: Buffer): Promise<string[][]> {
  const [folder, key] = [mkdtempSync(join(tmpdir(), 'nuanxin-sheet-')), newFileKey()];
  try {
    async function* whole() {
      yield bytes;
    }
    const path = join(folder, 'sheet');
    writeFileSync(path, await buffer(seal(whole(), key)));
    const file = await SealedFile.open(path, key);
    const rows: string[][] = [];
    for await (const row of readSheet({ type: XLSX, file })) rows.push([...row.cells]);
    await file.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An xlsx as a union's office would send it. */
export async function xlsxOf(rows: Iterable<readonly Cell[]>): Promise<Uint8Array<ArrayBuffer>> {
  const [head = [], ...rest] = rows;
  const columns = head.map((title) => ({ title: String(title), width: 12 }));
  return Uint8Array.from(await buffer(writeXlsx({ title: '名单', columns, rows: rest })));
}
