import { DataSource } from 'typeorm';
import { openContext } from './app.js';
import { Database, readConfig, rotateKeys, Vault } from './kernel/index.js';

/** `npm run keys:rotate`: what older keys protect is encrypted anew with the first of `SECRET_KEYS`. */
const app = await openContext(readConfig(process.env));
const changed = await rotateKeys(app.get(DataSource), app.get(Database), app.get(Vault));
console.log(changed === 0 ? '都已经用新密钥加密' : `用新密钥重新加密了 ${changed} 项`);
await app.close();
