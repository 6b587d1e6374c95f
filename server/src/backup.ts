import { backUp, BackupError } from './backup/index.js';
import { Clock, ConfigError, readConfig } from './kernel/index.js';

/** `npm run backup -- <file>`: a consistent copy of the database and the files while servers run. */
try {
  const [file] = process.argv.slice(2);
  if (!file) throw new BackupError('写上备份到哪个文件：npm run backup -- 2026-07-20.gz');
  const { counts, bytes } = await backUp(readConfig(process.env), file, new Clock().now());
  console.log(`备份好了：${file}（${bytes} 字节，核销 ${counts.redemption ?? 0} 笔）、${file}.json 和 ${file}.files`);
  console.log('密钥不在里面：keys.json 或 SECRET_KEYS、INDEX_KEY 另外保管，没有它们姓名、手机号和身份证号打不开');
} catch (error) {
  if (!(error instanceof BackupError) && !(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
