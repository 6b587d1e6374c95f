import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const KEY = Buffer.alloc(32, 1).toString('base64');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuanxin-config-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const read = (variables: Record<string, string>) => readConfig({ DATA_DIR: folder, ...variables });
function faults(variables: Record<string, string>): string[] {
  try {
    read(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
}

describe('the configuration', () => {
  it('needs nothing: the demo city, SQLite, the sandbox, keys of its own', () => {
    const config = read({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', wechat: null, databaseUrl: undefined });
    expect(config.cityPackPath).toMatch(/config\/cities\/demo\.yaml$/);
    expect(existsSync(config.cityPackPath)).toBe(true);
    const path = join(folder, 'keys.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(read({}).keys).toEqual(config.keys);
    expect(readFileSync(path, 'utf8')).not.toContain('undefined');
  });

  it('takes an empty variable as one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '', CITY: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it('reads one database address for each host of a cluster', () => {
    const { databaseUrl, databaseUrls } = read({ DATABASE_URL: 'mysql://u:p@h1:3306,h2:3307/db' });
    expect(databaseUrls).toEqual(['mysql://u:p@h1:3306/db', 'mysql://u:p@h2:3307/db']);
    expect(databaseUrl).toBe(databaseUrls[0]);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['CITY', '../secrets'],
    ['DATABASE_URL', 'postgres://localhost/app'],
    ['DATABASE_URL', 'mysql://u:p@h1:3306,h 2/app'],
    ['PUBLIC_URL', 'example'],
    ['LOG_LEVEL', 'chatty'],
    ['SECRET_KEYS', 'A:short'],
    ['SECRET_KEYS', KEY],
    ['SECRET_KEYS', `I:${KEY}`],
    ['INDEX_KEY', 'short'],
    ['WECHAT_BASE_URL', 'weixin'],
    ['SMS_URL', 'sms'],
  ])('says in one line what is wrong with %s=%s', (name, value) => {
    // The two kinds of keys belong together: the other one is right.
    const keys: Record<string, string> =
      name.endsWith('_KEYS') || name.endsWith('_KEY') ? { SECRET_KEYS: `A:${KEY}`, INDEX_KEY: KEY } : {};
    const lines = faults({ ...keys, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^环境变量 ${name}：.+`));
  });

  it('names every bad variable, each on its line', () => {
    expect(faults({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });

  it('with the real WeChat wants all that goes with it', () => {
    const lines = faults({ WECHAT_APPID: 'wx1' });
    expect(lines.map((it) => it.split('：')[0])).toEqual(
      ['WECHAT_SECRET', 'SMS_URL', 'SECRET_KEYS', 'INDEX_KEY', 'PUBLIC_URL'].map((it) => `环境变量 ${it}`),
    );
    const config = read({
      WECHAT_APPID: 'wx1',
      WECHAT_SECRET: 's',
      SMS_URL: 'https://sms.example.com',
      SECRET_KEYS: `B:${KEY}, A:${KEY}`,
      INDEX_KEY: KEY,
      PUBLIC_URL: 'https://city.example.com',
    });
    expect(config.wechat).toMatchObject({ appid: 'wx1', baseUrl: 'https://api.weixin.qq.com' });
    expect(config.keys.master.map((it) => it.id)).toEqual(['B', 'A']);
    expect(existsSync(join(folder, 'keys.json'))).toBe(false);
  });
});
