import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ARTIFACTS = fileURLToPath(new URL('../../../artifacts/screens/', import.meta.url));
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium; `cameraFile` (Y4M) is what its camera sees. */
export function openBrowser(cameraFile) {
  const camera = cameraFile
    ? [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${cameraFile}`,
      ]
    : [];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...QUIET, ...camera] });
}

/** A phone in somebody's hand: counts taps and typed fields, keeps screenshots. */
export class Phone {
  taps = 0;
  typed = 0;
  /** Errors the page threw; a test expects none. */
  errors = [];

  static async take(browser, { dark = false } = {}) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: dark ? 'dark' : 'light',
      permissions: ['camera', 'geolocation'],
      geolocation: { longitude: 107.1, latitude: 37.7 },
    });
    return new Phone(await context.newPage());
  }

  constructor(page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  async open(url) {
    await this.page.goto(url);
  }

  /** The shown element; pages of the stack below are hidden, not gone. */
  seen(selector) {
    return this.page.locator(`${selector}:visible`).last();
  }

  async tap(selector) {
    this.taps += 1;
    await this.seen(selector).tap();
  }

  async type(selector, text) {
    this.typed += 1;
    await this.seen(`${selector} input`).fill(text);
  }

  async text(selector) {
    return (await this.seen(selector).textContent()).trim();
  }

  /** A wait that ends in vain leaves a picture of what stood there instead. */
  async waitFor(selector) {
    try {
      await this.seen(selector).waitFor();
    } catch (error) {
      await this.picture('waited-in-vain');
      throw error;
    }
  }

  async picture(name) {
    mkdirSync(ARTIFACTS, { recursive: true });
    await this.page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
    await this.page.screenshot({ path: `${ARTIFACTS}${name}.png` });
  }
}
