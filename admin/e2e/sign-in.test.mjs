import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { call } from './support/api.mjs';
import { Desk } from './support/desk.mjs';
import { ADMINISTRATOR, AUDITOR, CADRE, COLLEAGUE, REVIEWER } from './support/people.mjs';

const OWN_PASSWORD = 'yi ju zhiyou wo zhidao de hua';

/** The door of the console in two cities: the demo, and a real one where six digits are asked for. */
let demo, real, browser;

before(async () => {
  demo = await startServer();
  real = await startServer({ city: 'shihezi' });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
  await real?.stop();
});

async function atDoor(server, login, password) {
  const desk = await Desk.sitAt(browser, server.url);
  await desk.knock(login, password);
  return desk;
}

async function signedIn(login) {
  const desk = await Desk.sitAt(browser, demo.url);
  await desk.signIn(login);
  return desk;
}

test('the first administrator of a real city sets up the app, gets recovery codes, and six digits open once', async () => {
  const { login, password } = await real.createAdministrator();
  const desk = await atDoor(real, login, password);
  await desk.says('先绑定手机上的验证器');
  const secret = (await desk.page.locator('.enrol code').textContent()).replaceAll(' ', '');
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const digits = () => app.generate({ timestamp: real.clock.now() });
  const first = digits();
  await desk.page.getByLabel('动态码').fill(first);
  await desk.page.getByLabel('换成自己的密码').fill(OWN_PASSWORD);
  await desk.picture('sign-in-1-enrol');
  await desk.press('进入工作台');
  await desk.says('抄下备用码');
  assert.equal(await desk.page.locator('.recovery li').count(), 10);
  await desk.press('抄好了，进入工作台');
  await desk.inside();
  assert.deepEqual(desk.errors, []);

  const again = await atDoor(real, login, OWN_PASSWORD);
  await again.page.getByLabel('动态码').fill(first);
  await again.press('进入工作台');
  await again.says('动态码不对');
  real.clock.advance(60_000);
  await again.page.getByLabel('动态码').fill(digits());
  await again.press('进入工作台');
  await again.inside();
});

test('a QR code on the screen is confirmed on a phone, and the console opens by itself', async () => {
  const phone = await signedIn(CADRE);
  const desk = await Desk.sitAt(browser, demo.url);
  const [offered] = await Promise.all([
    desk.page.waitForResponse((it) => it.url().endsWith('/scan-sign-ins')),
    desk.open('').then(() => desk.page.getByRole('tab', { name: '扫码' }).click()),
  ]);
  const code = (await offered.json()).url.split('/').at(-1);
  await desk.picture('sign-in-2-scan');
  await call(demo.url, 'POST', `/scan-sign-ins/${code}/confirmation`, {}, await phone.token());
  await desk.inside();
  assert.deepEqual(desk.errors, []);
});

test('a key rotation asked by one administrator is agreed on by another, and the auditor reads both', async () => {
  const one = await signedIn(ADMINISTRATOR);
  await one.open('staff');
  await one.press('给一个角色');
  await one.choose(one.dialog().getByLabel('角色'), '管理员');
  await one.choose(one.dialog().getByLabel('在哪里'), '灯河市总工会');
  await one.dialog().getByLabel('姓名').fill('程立平');
  await one.dialog().getByLabel('手机号').fill('15400000002');
  await one.press('给', one.dialog());
  await one.says('程立平现在是管理员');
  await one.picture('sign-in-3-staff');
  await one.open('approvals');
  await one.press('提请换密钥');
  await one.press('每年换一次', one.dialog());
  await one.press('提请复核', one.dialog());
  await one.says('等另一位同事');

  const other = await signedIn(COLLEAGUE);
  await other.open('approvals');
  await other.press('同意', other.row('旧密钥'));
  await other.press('核对过，属实', other.dialog());
  await other.press('同意，现在办');
  await other.says('没有等复核的事');

  const auditor = await signedIn(AUDITOR);
  const menu = await auditor.page.getByRole('navigation').getByRole('link').allTextContents();
  assert.deepEqual(menu, ['操作记录', '我的账号']);
  await auditor.open('audit');
  for (const act of ['复核同意', '提请复核', '给角色']) await auditor.row(act).first().waitFor();
  await auditor.picture('sign-in-4-audit');
  for (const desk of [one, other, auditor]) assert.deepEqual(desk.errors, []);
});

test('signing out everywhere brings the door back on the other screen too', async () => {
  const here = await signedIn(REVIEWER);
  const there = await signedIn(REVIEWER);
  await here.open('account');
  await here.press('全部退出');
  await here.press('全部退出', here.dialog());
  await here.page.getByLabel('账号', { exact: true }).waitFor();
  await there.open('members');
  await there.page.getByLabel('账号', { exact: true }).waitFor();
});
