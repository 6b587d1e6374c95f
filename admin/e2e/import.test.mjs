import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { Desk } from './support/desk.mjs';

/** As the start of the demo city prints it. */
const CADRE = { login: 'wulin', password: 'denghe-2026' };
const HEADINGS = '姓名,身份证号,手机号,工种';
const folder = mkdtempSync(join(tmpdir(), 'nuanxin-list-'));

let server, browser, desk;

before(async () => {
  server = await startServer({ at: '2026-07-15 09:00' });
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
  await desk.open('');
  await desk.page.getByRole('textbox', { name: '账号' }).fill(CADRE.login);
  await desk.page.getByRole('textbox', { name: '密码' }).fill(CADRE.password);
  await desk.press('登录');
  await desk.page.getByRole('navigation').waitFor();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true });
});

/** An invented ID number with the check character of GB 11643. */
function idNumber(serial) {
  const head = `65010219900307${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(head[i]), 0);
  return head + '10X98765432'[sum % 11];
}

async function sheet(name, rows) {
  const path = join(folder, name);
  await writeFile(path, [HEADINGS, ...rows].join('\r\n'));
  return path;
}

/** Sends a sheet and waits for the trial. */
async function send(path, source) {
  await desk.open('members/import');
  await desk.page.getByLabel('进哪个工会').click();
  await desk.page.getByTitle('东四路街道', { exact: false }).first().click();
  await desk.page.getByLabel('名单来源').fill(source);
  await desk.page.locator('input[type=file]').setInputFiles(path);
  await desk.press('试算');
  await desk.says('试算完了');
}

async function saved(press) {
  const [file] = await Promise.all([desk.page.waitForEvent('download'), press()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

test('a list is tried, imported, its wrong row taken out, mended and sent again', async () => {
  const good = Array.from({ length: 30 }, (_, i) => `马小川,${idNumber(i)},,外卖骑手`);
  await send(await sheet('a.csv', [...good, `马小川,${idNumber(99)},12,外卖骑手`]), '七月名册');
  await desk.row('手机号').filter({ hasText: '32' }).getByText('手机号应为 11 位').waitFor();
  await desk.picture('desk-import-1-tried');
  const toMend = await saved(() => desk.press('下载要改的 1 行'));
  assert.equal((await readFile(toMend)).toString('latin1', 0, 2), 'PK');
  await desk.press('正式导入 30 人');
  await desk.says('导入完了');
  await desk.picture('desk-import-2-done');

  await send(await sheet('b.csv', [`马小川,${idNumber(99)},16600000099,外卖骑手`, good[0]]), '七月名册，改过的');
  await desk.press('正式导入 1 人');
  await desk.says('导入完了');
  await desk.open('members/import');
  await desk.row('七月名册，改过的').waitFor();
  await desk.picture('desk-import-3-before');
});

test('the template and the list of members come as xlsx, and nothing went wrong on the page', async () => {
  assert.match(await saved(() => desk.press('下载模板')), /会员导入模板\.xlsx$/);
  await desk.open('members');
  assert.match(await saved(() => desk.press('导出')), /会员 2026-07-15\.xlsx$/);
  assert.deepEqual(desk.errors, []);
});
