import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEMO_PASSWORD } from './people.mjs';

const SCREENS = fileURLToPath(new URL('../../../artifacts/screens/', import.meta.url));
/** A4 in points, as a PDF writes it. */
const A4 = /\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/g;

/** Without motion, as a person may ask for it: a dialog that is still opening loses a click. */
const OFFICE = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' };

/** The console on an office screen. */
export class Desk {
  /** Errors the page threw or logged; a test expects none. */
  errors = [];

  static async sitAt(browser, url) {
    const context = await browser.newContext(OFFICE);
    return new Desk(await context.newPage(), url);
  }

  constructor(page, url) {
    this.page = page;
    this.url = url;
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
  }

  async open(path) {
    await this.page.goto(`${this.url}/console/#/${path}`);
  }

  /** By account and password, as every day. */
  async signIn(login) {
    await this.knock(login);
    await this.inside();
  }

  /** The same, whatever the door says then. */
  async knock(login, password = DEMO_PASSWORD) {
    await this.open('');
    await this.page.getByLabel('账号', { exact: true }).fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.press('登录');
  }

  async inside() {
    await this.page.getByRole('navigation').first().waitFor();
  }

  /** Of the session on this screen, for what a test asks of the server behind it. */
  token() {
    return this.page.evaluate(() => sessionStorage.getItem('nuanxin.desk.token'));
  }

  /** As in a sandbox: phone, code by SMS (it fills itself in), enter. */
  async knockByPhone(phone) {
    await this.open('');
    await this.page.getByRole('tab', { name: '手机号（演示）' }).click();
    await this.page.getByLabel('手机号', { exact: true }).fill(phone);
    await this.press('取验证码');
    await this.says('验证码已经填好');
    await this.press('登录');
  }

  async press(name, within = this.page) {
    await within.getByRole('button', { name, exact: true }).click();
  }

  /** Opens a choice of Ant Design and takes the one named; of a long list what is `typed` finds it. */
  async choose(select, name, typed) {
    await select.click();
    if (typed) await select.fill(typed);
    const list = this.page.locator('.ant-select-dropdown:visible');
    await list.getByText(name, { exact: true }).click();
    await list.waitFor({ state: 'detached' });
  }

  async says(words) {
    await this.page.getByText(words).first().waitFor();
  }

  /** The row of a table that names something. */
  row(words) {
    return this.page.getByRole('row').filter({ hasText: words });
  }

  dialog() {
    return this.page.getByRole('dialog');
  }

  /** The equation over the stock: `{ 到货: 1435, 库存: 1435, … }`. */
  async balance() {
    const terms = await this.page.locator('.balance > div:not(.verdict)').allTextContents();
    return Object.fromEntries(terms.map((term) => [term.match(/\D+/)[0], Number(term.replace(/\D/g, ''))]));
  }

  /** The pixels of an SVG, as a camera would see it: `{ data, width, height }`. */
  pixels(selector) {
    return this.page.locator(selector).evaluate(async (svg) => {
      const side = 400;
      const copy = Object.assign(svg.cloneNode(true));
      copy.setAttribute('width', side);
      copy.setAttribute('height', side);
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
      await image.decode();
      const margin = 40;
      const size = side + 2 * margin;
      const pen = Object.assign(document.createElement('canvas'), { width: size, height: size }).getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, size, size);
      pen.drawImage(image, margin, margin);
      return { data: Array.from(pen.getImageData(0, 0, size, size).data), width: size, height: size };
    });
  }

  /** Prints as the button would: how many pages, how many of them A4. */
  async print() {
    const pdf = (await this.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, a4: pdf.match(A4)?.length ?? 0 };
  }

  async picture(name) {
    mkdirSync(SCREENS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENS}${name}.png`, animations: 'disabled' });
  }
}
