import { parseArgs } from 'node:util';
import { fields, login as loginSchema } from '@nuanxin/shared-types/schema';
import { openContext } from './app.js';
import { createAdministrator } from './first-administrator.js';
import { DomainError, readConfig } from './kernel/index.js';
import { seed } from './seed.js';

/** `npm run admin:create`: the first administrator of a city. */
const { values } = parseArgs({
  options: { login: { type: 'string' }, name: { type: 'string' }, phone: { type: 'string' } },
});
const login = loginSchema.safeParse(values.login);
const name = fields.shortText.safeParse(values.name);
const phone = fields.phone.safeParse(values.phone);
if (!login.success || !name.success || !phone.success) {
  console.error('写成：npm run admin:create -- --login 账号 --name 姓名 --phone 手机号（账号用小写字母，3 个字以上）');
  process.exit(1);
}
const app = await openContext(readConfig(process.env));
try {
  await seed(app);
  const made = await createAdministrator(app, { login: login.data, name: name.data, phone: phone.data });
  console.log(`管理员 ${made.login}，第一次登录的密码 ${made.password}`);
  console.log('登录时换成自己的密码，并绑定手机上的验证器');
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  console.error(error.body().error.message);
  process.exitCode = 1;
}
await app.close();
