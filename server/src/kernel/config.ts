import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Keys } from './crypto.js';

/** The repository, seen from the sources as from any build of them. */
const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'config/cities'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('config/cities not found');
  return rootAbove(above);
}

const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, '应为 32 字节的 base64');
const keyList = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim().split(':')))
  .pipe(z.array(z.tuple([z.string().regex(/^[0-9A-HJKMNP-TV-Z]$/, '密钥编号是一个大写字母或数字'), key])).min(1))
  .refine((keys) => new Set(keys.map(([id]) => id)).size === keys.length, '两把密钥不能用同一个编号');

/** `mysql://u:p@h1:3306,h2:3306/db` names two hosts: the same URL for each. */
function urlPerHost(url: string): string[] {
  const [, head = '', hosts = '', tail = ''] = /^(\w+:\/\/(?:[^@/]*@)?)([^/]*)(.*)$/.exec(url) ?? [];
  return head ? hosts.split(',').map((host) => head + host + tail) : [url];
}

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATA_DIR: z.string().default(join(ROOT, 'data')),
    CITY: z
      .string()
      .regex(/^[a-z0-9_-]+$/, '城市包名只用小写字母、数字')
      .default('demo'),
    DATABASE_URL: z
      .string()
      .transform(urlPerHost)
      .pipe(z.array(z.url({ protocol: /^(mysql|mariadb)$/, error: '写成 mysql://用户:密码@主机:端口/库名' })))
      .optional(),
    PUBLIC_URL: z.url().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    SECRET_KEYS: keyList.optional(),
    INDEX_KEY: key.optional(),
    WECHAT_APPID: z.string().min(1).optional(),
    WECHAT_SECRET: z.string().min(1).optional(),
    WECHAT_BASE_URL: z.url().default('https://api.weixin.qq.com'),
    SMS_URL: z.url().optional(),
    MAP_TILES_URL: z
      .string()
      .regex(/^https?:\/\/[\w.:-]+\/.*\{[xyz]\}/, '写成 https://主机/{z}/{x}/{y}.png 这样')
      .optional(),
    MAP_ATTRIBUTION: z.string().max(60).optional(),
  })
  .superRefine((env, context) => {
    if (!env.SECRET_KEYS !== !env.INDEX_KEY) {
      const path = [env.SECRET_KEYS ? 'INDEX_KEY' : 'SECRET_KEYS'];
      context.addIssue({ code: 'custom', path, message: 'SECRET_KEYS 和 INDEX_KEY 要一起设置' });
    }
    if (!env.WECHAT_APPID) return;
    for (const name of ['WECHAT_SECRET', 'SMS_URL', 'SECRET_KEYS', 'INDEX_KEY', 'PUBLIC_URL'] as const) {
      if (!env[name]) context.addIssue({ code: 'custom', path: [name], message: '接入真实微信时必须设置' });
    }
  });

/** All a deployment sets, parsed once. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  cityPackPath: string;
  /** Absent: SQLite in the data folder. */
  databaseUrl: string | undefined;
  /** One URL for each host that `DATABASE_URL` names: several where it is a cluster. */
  databaseUrls: readonly string[];
  publicUrl: string | undefined;
  logLevel: string;
  keys: Keys;
  /** Null: the sandbox stands in for WeChat and SMS. */
  wechat: { appid: string; secret: string; baseUrl: string; smsUrl: string } | null;
  /** Folders of the built faces. */
  faces: { h5: string; console: string };
  /** Map tiles (GCJ-02) for the console; without them it draws a ground of its own. */
  map: { tiles: string | null; attribution: string | null };
}

/** Thrown with one line per bad variable. */
export class ConfigError extends Error {}

/** @throws ConfigError */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((it) => `环境变量 ${String(it.path[0])}：${it.message}`).join('\n'));
  }
  const env = parsed.data;
  const { WECHAT_APPID: appid, WECHAT_SECRET: secret, SMS_URL: smsUrl } = env;
  const dataDir = resolve(env.DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    cityPackPath: join(ROOT, 'config/cities', `${env.CITY}.yaml`),
    databaseUrl: env.DATABASE_URL?.[0],
    databaseUrls: env.DATABASE_URL ?? [],
    publicUrl: env.PUBLIC_URL,
    logLevel: env.LOG_LEVEL,
    keys: env.SECRET_KEYS && env.INDEX_KEY ? keysOf(env.SECRET_KEYS, env.INDEX_KEY) : localKeys(dataDir),
    wechat: appid && secret && smsUrl ? { appid, secret, smsUrl, baseUrl: env.WECHAT_BASE_URL } : null,
    faces: { h5: join(ROOT, 'miniapp/dist/h5'), console: join(ROOT, 'admin/dist') },
    map: { tiles: env.MAP_TILES_URL ?? null, attribution: env.MAP_ATTRIBUTION ?? null },
  };
}

function keysOf(master: [string, string][], index: string): Keys {
  return {
    master: master.map(([id, text]) => ({ id, key: Buffer.from(text, 'base64') })),
    index: Buffer.from(index, 'base64'),
  };
}

/** For local work: keys made at the first start and kept beside the data they protect. */
function localKeys(dataDir: string): Keys {
  const path = join(dataDir, 'keys.json');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    const fresh = { master: randomBytes(32).toString('base64'), index: randomBytes(32).toString('base64') };
    writeFileSync(path, JSON.stringify(fresh));
    chmodSync(path, 0o600);
  }
  const kept = z.object({ master: key, index: key }).parse(JSON.parse(readFileSync(path, 'utf8')));
  return keysOf([['A', kept.master]], kept.index);
}
