// npm run pins -w miniapp: draws the pins of src/components/pin-drawing.ts as PNG, because WeChat's map takes no SVG.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLACE_KINDS } from '@nuanxin/shared-types';
import { chromium } from 'playwright-core';
import ts from 'typescript';

/** 3×: sharp on every phone. */
const SCALE = 3;
const CLUSTER_PX = 48;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const source = readFileSync(here('../src/components/pin-drawing.ts'), 'utf8');
const { outputText } = ts.transpileModule(source, { compilerOptions: { target: 'ES2022', module: 'ESNext' } });
const { pinBody, PIN_BOX, PIN_STATE_WORDS } = await import(
  `data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`
);

const cluster = "<circle cx='24' cy='24' r='20.5' fill='#fff' stroke='#0E444B' stroke-width='3'/>";
const pictures = [
  { name: 'cluster', width: CLUSTER_PX, height: CLUSTER_PX, body: cluster },
  ...Object.keys(PLACE_KINDS).flatMap((kind) =>
    Object.keys(PIN_STATE_WORDS).map((state) => ({
      name: `${kind}-${state}`,
      ...PIN_BOX,
      body: pinBody(kind, state, true),
    })),
  ),
];

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const page = await browser.newPage({ deviceScaleFactor: SCALE });
const folder = here('../src/map/pins/');
mkdirSync(folder, { recursive: true });
for (const { name, width, height, body } of pictures) {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" style="display:block">${body}</svg>`,
  );
  writeFileSync(`${folder}${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${pictures.length} 张`);
