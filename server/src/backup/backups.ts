import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesFolder, Vault, type Config } from '../kernel/index.js';
import { BackupError } from './backup-error.js';
import { checkFiles, hasFiles, saveFiles, stageFiles } from './files.js';
import { readManifest, writeManifest, type Manifest } from './manifest.js';
import { backUpMysql, restoreMysql } from './mysql.js';
import { checkPacked } from './packed.js';
import { backUpSqlite, restoreSqlite } from './sqlite.js';

/**
 * Copies the database of this configuration into `file` and what people sent into the folder `<file>.files`, with a manifest in
 * `<file>.json`, while servers may be running. Keys are never part of it. @throws BackupError
 */
export async function backUp(config: Config, file: string, madeAt: number): Promise<Manifest> {
  const parts = [file, `${file}.json`, `${file}.files`];
  if (parts.some((it) => existsSync(it))) throw new BackupError(`${file} 已经有了，换一个文件名`);
  const { databaseUrl: url } = config;
  const { keyIds, ...copy } = await (url ? backUpMysql(url, file) : backUpSqlite(sqliteOf(config), file));
  // After the database: bytes are there before the row that names them.
  const files = await saveFiles(filesFolder(config.dataDir), `${file}.files`);
  const marks = new Vault(config.keys).marks();
  const keys = Object.fromEntries(['index', ...keyIds].map((id) => [id, marks[id] ?? '']));
  const manifest = { format: 1 as const, engine: engineOf(config), madeAt, city: cityOf(config), keys, files, ...copy };
  writeManifest(file, manifest);
  return manifest;
}

/**
 * Puts a backup into the database of this configuration. Everything that can be checked is checked before anything is touched.
 * @param known names of the migrations this code knows
 * @throws BackupError
 */
export async function restore(
  config: Config,
  file: string,
  { replace, known, at }: { replace: boolean; known: readonly string[]; at: number },
): Promise<Manifest> {
  const manifest = readManifest(file);
  checkFits(config, manifest, known);
  await checkPacked(file, manifest);
  if (manifest.files) await checkFiles(`${file}.files`, manifest.files);
  const folder = filesFolder(config.dataDir);
  if (!replace && (await hasFiles(folder))) throw new BackupError(`${folder} 里有照片和表格。确定要换掉，加 --replace`);
  const putFiles = manifest.files && (await stageFiles(`${file}.files`, folder, at));
  const { databaseUrl: url } = config;
  const counts = await (url
    ? restoreMysql(file, url, { replace })
    : restoreSqlite(file, sqliteOf(config), { replace, at }));
  for (const [table, rows] of Object.entries(manifest.counts)) {
    if (counts[table] === rows) continue;
    throw new BackupError(`恢复出来的 ${table} 有 ${counts[table] ?? 0} 行，备份时是 ${rows} 行。换一份备份再来`);
  }
  await putFiles?.();
  return manifest;
}

function checkFits(config: Config, { engine, city, migrations, keys }: Manifest, known: readonly string[]): void {
  if (engine !== engineOf(config)) {
    throw new BackupError(
      engine === 'mysql' ? '这是 MariaDB 的备份，要设 DATABASE_URL' : '这是 SQLite 的备份，不要设 DATABASE_URL',
    );
  }
  if (city !== cityOf(config)) throw new BackupError(`这是 ${city} 的备份，现在的 CITY 是 ${cityOf(config)}`);
  const newer = migrations.filter((it) => !known.includes(it));
  if (newer.length > 0) throw new BackupError(`备份来自更新的版本（${newer.join('、')}），先升级程序`);
  const marks = new Vault(config.keys).marks();
  const missing = Object.keys(keys).filter((id) => keys[id] !== marks[id]);
  if (missing.length > 0) {
    throw new BackupError(
      `密钥对不上（${missing.join('、')}）：先放回备份时的 keys.json，或者设 SECRET_KEYS 和 INDEX_KEY`,
    );
  }
}

function engineOf({ databaseUrl }: Config): Manifest['engine'] {
  return databaseUrl ? 'mysql' : 'sqlite';
}

function cityOf({ cityPackPath }: Config): string {
  return basename(cityPackPath, '.yaml');
}

function sqliteOf({ dataDir }: Config): string {
  return join(dataDir, 'nuanxin.db');
}
