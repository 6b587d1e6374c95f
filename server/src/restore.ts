import { MIGRATIONS } from './app.js';
import { BackupError, restore } from './backup/index.js';
import { proveBooks } from './books.js';
import { Clock, ConfigError, readConfig } from './kernel/index.js';

/** `npm run restore -- <file> [--replace]`: puts a backup in place, then proves its books; non-zero on one difference. */
try {
  const args = process.argv.slice(2);
  const [file] = args.filter((it) => it !== '--replace');
  if (!file) throw new BackupError('写上恢复哪个文件：npm run restore -- 2026-07-20.gz');
  const config = readConfig(process.env);
  const known = MIGRATIONS.map((it) => it.name);
  const { madeAt } = await restore(config, file, { replace: args.includes('--replace'), known, at: new Clock().now() });
  console.log(`恢复好了，是 ${new Date(madeAt).toISOString()} 的备份。现在核对账`);
  process.exit((await proveBooks(config)) ? 0 : 1);
} catch (error) {
  if (!(error instanceof BackupError) && !(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
