import { parseArgs } from 'node:util';
import { fields, login as loginSchema } from '@nuanxin/shared-types/schema';
import { openContext } from './app.js';
import { Database, readConfig, SYSTEM } from './kernel/index.js';
import { Accounts, Staff, Unions } from './membership/index.js';
import { seed } from './seed.js';

const HOW = '写成：npm run admin:create -- --login 账号 --name 姓名 --phone 手机号';

/** `npm run admin:create`: the first administrator of a city, with a password for the first sign-in. */
const { values } = parseArgs({
  options: { login: { type: 'string' }, name: { type: 'string' }, phone: { type: 'string' } },
});
const login = loginSchema.safeParse(values.login);
const name = fields.shortText.safeParse(values.name);
const phone = fields.phone.safeParse(values.phone);
if (!login.success || !name.success || !phone.success) {
  console.error(HOW);
  process.exit(1);
}
const app = await openContext(readConfig(process.env));
await seed(app);
const scopeId = (await app.get(Unions).city()).id;
const grant = { name: name.data, phone: phone.data, role: 'administrator', scopeId } as const;
const id = await app.get(Database).transact((tx) => app.get(Staff).grant(tx, SYSTEM, grant));
const { password } = await app.get(Accounts).open(SYSTEM, { id, login: login.data });
console.log(`管理员 ${login.data}，第一次登录的密码 ${password}（登录时换成自己的，并绑定动态码）`);
await app.close();
