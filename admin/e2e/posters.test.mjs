import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import jsqr from 'jsqr';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { Desk } from './support/desk.mjs';
import { CADRE } from './support/people.mjs';

/** Points to the inch are 72; an A4 and an A3 sheet, as a PDF writes them. */
const PAPERS = { A4: [595, 842], A3: [842, 1191] };
const DESIGNS = ['亮灯的门', '能得什么', '大码'];
/** Pixels to the inch that a printer needs for small type. */
const DPI = 200;

/** A join code from the form to a sheet of paper, and back to the page it leads to. */
let server, browser, desk, link;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
  await desk.signIn(CADRE);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Presses 存成 PDF. @returns its file name, page sizes in points, and the picture on it */
async function download() {
  const [saved] = await Promise.all([desk.page.waitForEvent('download'), desk.press('存成 PDF')]);
  const bytes = await readFile(await saved.path());
  const text = bytes.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g)];
  const [from, to] = [bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff])), bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))];
  assert.ok(from > 0 && to > from, 'a JPEG picture in the PDF');
  return {
    name: saved.suggestedFilename(),
    pages: boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
    picture: bytes.subarray(from, to + 2).toString('base64'),
  };
}

/** The picture as a phone's camera sees it. */
function pixelsOf(picture) {
  return desk.page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 827, height: 1169 });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let binary = '';
    for (let at = 0; at < data.length; at += 8192) binary += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: image.naturalWidth, height: image.naturalHeight, data: window.btoa(binary) };
  }, picture);
}

test('a code with a last day is made in one form and opens its poster', async () => {
  await desk.open('joining');
  await desk.press('新入会码');
  await desk.dialog().getByLabel('扫码的人进哪个工会').click();
  await desk.page.getByTitle('西城街道新就业形态联合工会').click();
  await desk.dialog().getByLabel('谁发展的').fill('西城小分队');
  await desk.dialog().getByLabel('能用到哪天').fill('2026-08-31');
  await desk.press('生成');
  await desk.page.locator('svg.poster').waitFor();
  link = `${server.url}/j/${decodeURIComponent(desk.page.url().split('/').at(-1))}`;
});

for (const design of DESIGNS)
  for (const [paper, size] of Object.entries(PAPERS))
    test(`${design} on ${paper}: one sheet of the right size, sharp, whose code leads to the join page`, async () => {
      await desk.page.getByText(design, { exact: true }).click();
      await desk.page.getByText(paper, { exact: true }).click();
      const { name, pages, picture } = await download();
      assert.equal(name, `入会海报 海报 ${paper}.pdf`);
      assert.deepEqual(pages, [size]);
      const { width, height, data } = await pixelsOf(picture);
      for (const [i, pixels] of [width, height].entries()) {
        assert.ok(Math.abs(pixels - (size[i] / 72) * DPI) < 3, `${pixels} pixels for ${size[i]} points`);
      }
      const read = jsqr(Uint8ClampedArray.from(Buffer.from(data, 'base64')), 827, 1169);
      assert.equal(read?.data, link);
      if (paper === 'A4') await desk.picture(`posters-${DESIGNS.indexOf(design) + 1}`);
    });

test('the code is taken back with a reason, and what it was for stays on the list', async () => {
  assert.equal((await fetch(link)).status, 200);
  await desk.open('joining');
  const row = desk.row(link.split('/').at(-1));
  await row.getByText('到 8 月 31 日').waitFor();
  await desk.picture('posters-4-codes');
  await desk.press('停用', row);
  await desk.press('活动结束了', desk.dialog());
  await desk.press('停用', desk.dialog());
  await row.getByText('停用').waitFor();
  const offer = await fetch(`${server.url}/api/join-offers/${link.split('/').at(-1)}`);
  assert.equal(offer.status, 404);
});

test('what WeChat would not take is empty here, and nothing went wrong on the pages', async () => {
  await desk.open('messages');
  await desk.says('没有送不到的');
  await desk.picture('posters-5-messages');
  assert.deepEqual(desk.errors, []);
});
