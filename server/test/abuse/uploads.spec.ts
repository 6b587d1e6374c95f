import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { ZipFile } from 'yazl';
import { CONFIG, Database, Files, Sweep, type Actor, type Config } from '../../src/kernel/index.js';
import { Refused, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { cameraJpeg, PNG, textPng, xmpWebp } from '../support/files.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';

const MEBIBYTE = 1024 * 1024;
const PLACE = 'GPS 37.7N 107.1E';
const HOUR_MS = 3_600_000;

let city: DemoCity;
let worker: Client;
let stranger: Client;

beforeAll(async () => {
  city = await startDemo();
  worker = (await joinAs(city.client)).client;
  stranger = (await joinAs(city.client)).client;
});

afterAll(() => city.stop());

const text = (words: string) => new TextEncoder().encode(words);

async function refusalOf(kind: api.FileKind, file: Uint8Array<ArrayBuffer>, name?: string, client = city.cadre) {
  const end = await client.upload(api.postFile, { kind }, file, name).catch((error: unknown) => error);
  return end instanceof Refused ? end.body.code : end;
}

/** What lies on the disk, sealed. */
function stored(): string[] {
  const folder = join(city.app.get<Config>(CONFIG).dataDir, 'files');
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.map((it) => join(folder, it)).filter((it) => statSync(it).isFile());
}

async function zip(parts: Record<string, Buffer>): Promise<Uint8Array<ArrayBuffer>> {
  const archive = new ZipFile();
  for (const [path, bytes] of Object.entries(parts)) archive.addBuffer(bytes, path);
  archive.end();
  return Uint8Array.from(await buffer(archive.outputStream));
}

describe(`a photo on ${engine}`, () => {
  it.each([
    ['image/png', textPng(PLACE)],
    ['image/jpeg', cameraJpeg(PLACE)],
    ['image/webp', xmpWebp(PLACE)],
  ])('of %s keeps the picture and loses what it tells', async (type, photo) => {
    expect(Buffer.from(photo).includes(PLACE)).toBe(true);
    const sent = await worker.upload(api.postFile, { kind: 'photo' }, photo, '../../../etc/passwd.html');
    expect(sent).toMatchObject({ kind: 'photo', type });
    const { headers, bytes } = await worker.download(api.getFile, { id: sent.id });
    expect(bytes.includes(PLACE)).toBe(false);
    expect(bytes.length).toBe(sent.size);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[0-9a-f-]{36}\.(png|jpg|webp)$/);
  });

  it('of a phone on its side keeps saying so', async () => {
    const { id } = await worker.upload(api.postFile, { kind: 'photo' }, cameraJpeg(PLACE, 6));
    const { bytes } = await worker.download(api.getFile, { id });
    expect(bytes.subarray(2, 12).toString('latin1')).toContain('Exif');
    expect(bytes.readUInt16BE(12 + 18)).toBe(6);
  });

  it('is for the sender alone until a thing claims it, and then for whom the thing lets', async () => {
    const { id } = await worker.upload(api.postFile, { kind: 'photo' }, PNG);
    expect(await stranger.refusal(api.getFile, { id })).toBe('NOT_FOUND');
    expect(await city.client.refusal(api.getFile, { id })).toBe('SIGN_IN_FIRST');

    const [files, db] = [city.app.get(Files), city.app.get(Database)];
    const [row] = await city.sql<{ ownerId: string }>('SELECT ownerId FROM file WHERE id = ?', [id]);
    const owner: Actor = { sessionId: null, personId: row?.ownerId ?? '', grants: [], proof: null, origin: null };
    const claim = (actor: Actor, thing: `${string}:${string}`, kind: api.FileKind = 'photo') =>
      db.transact((tx) => files.claim(tx, actor, id, kind, thing));
    await expect(claim({ ...owner, personId: 'somebody' }, 'test:1')).rejects.toThrow('NOT_FOUND');
    await expect(claim(owner, 'test:1', 'sheet')).rejects.toThrow('NOT_FOUND');
    await claim(owner, 'test:1');
    await claim(owner, 'test:1');
    await expect(claim(owner, 'test:2')).rejects.toThrow('NOT_FOUND');

    files.readableBy('test', async (_, thingId) => thingId === '1');
    expect((await stranger.download(api.getFile, { id })).bytes.length).toBeGreaterThan(0);
    const reads = await city.sql("SELECT subjectId FROM audit WHERE act = 'file.read' AND subjectId = ?", [id]);
    expect(reads).toHaveLength(1);
  });

  it.each([
    ['a page', text('<script>alert(1)</script>')],
    ['a drawing with script', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', text('MZ\u0090\u0000')],
    ['only the first bytes of one', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['nothing', new Uint8Array()],
  ])('is refused when it is %s, whatever its name', async (_, file) => {
    expect(await refusalOf('photo', file, 'photo.jpg', worker)).toBe('FILE_OF_WRONG_KIND');
  });

  it('is refused beyond 5 MB, and leaves nothing on the disk', async () => {
    const before = stored().length;
    const large = new Uint8Array(5 * MEBIBYTE + 1);
    large.set(PNG);
    expect(await refusalOf('photo', large, 'large.png', worker)).toBe('FILE_TOO_LARGE');
    expect(stored()).toHaveLength(before);
  });
});

describe(`a sheet on ${engine}`, () => {
  it('is for those who work at the console', async () => {
    expect(await refusalOf('sheet', text('姓名,手机\n'), 'a.csv', worker)).toBe('NOT_ALLOWED');
    const { type } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, text('姓名,手机\n马小川,1\n'), 'a.exe');
    expect(type).toBe('text/csv');
  });

  it('is refused when it is no sheet, or a damaged one', async () => {
    expect(await refusalOf('sheet', text('<html>'), 'a.csv')).toBe('FILE_OF_WRONG_KIND');
    expect(await refusalOf('sheet', text('%PDF-1.7'), 'a.xlsx')).toBe('FILE_OF_WRONG_KIND');
    expect(await refusalOf('sheet', PNG, 'a.xlsx')).toBe('FILE_OF_WRONG_KIND');
    expect(await refusalOf('sheet', text('PK\x03\x04 and no more'), 'a.xlsx')).toBe('SHEET_UNREADABLE');
    expect(await refusalOf('sheet', await zip({ 'readme.txt': Buffer.from('no workbook') }))).toBe('SHEET_UNREADABLE');
  });

  it('is refused when it is a bomb, unopened, and leaves nothing on the disk', async () => {
    const before = stored().length;
    const nothing = Buffer.alloc(160 * MEBIBYTE);
    const bomb = await zip({ 'xl/workbook.xml': nothing, 'xl/worksheets/sheet1.xml': nothing });
    expect(bomb.length).toBeLessThan(MEBIBYTE);
    expect(await refusalOf('sheet', bomb)).toBe('SHEET_UNREADABLE');
    expect(stored()).toHaveLength(before);
  });
});

describe(`a form on ${engine}`, () => {
  async function post(body: FormData | string, headers: Record<string, string> = {}) {
    const response = await fetch(`${city.url}/api/files?kind=photo`, {
      method: 'POST',
      headers: { authorization: `Bearer ${worker.token ?? ''}`, ...headers },
      body,
    });
    return ((await response.json()) as api.ErrorBody).error.code;
  }

  it('has one file and nothing else', async () => {
    const before = stored().length;
    const many = new FormData();
    for (let i = 0; i < 100; i++) many.append('file', new Blob([PNG]), `${i}.png`);
    const beside = new FormData();
    beside.append('file', new Blob([PNG]), 'a.png');
    beside.append('__proto__', '{"polluted":1}');
    const word = new FormData();
    word.append('file', 'words');
    expect(await post(many)).toBe('FILE_MISSING');
    expect(await post(beside)).toBe('FILE_MISSING');
    expect(await post(word)).toBe('FILE_MISSING');
    expect(await post(new FormData())).toBe('FILE_MISSING');
    expect(await post('{}', { 'content-type': 'application/json' })).toBe('FILE_MISSING');
    const cut = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf a fi';
    expect(await post(cut, { 'content-type': 'multipart/form-data; boundary=x' })).toMatch(/^FILE_/);
    expect(stored()).toHaveLength(before);
  });

  it('carries no more than 120 files an hour from one person', async () => {
    const eager = (await joinAs(city.client)).client;
    for (let i = 0; i < 120; i++) await eager.upload(api.postFile, { kind: 'photo' }, PNG);
    expect(await refusalOf('photo', PNG, 'a.png', eager)).toBe('TOO_MANY_TRIES');
  });
});

describe(`on the disk, on ${engine}`, () => {
  it('a file is sealed; a changed or shortened one is not served as if it were whole', async () => {
    const before = new Set(stored());
    const words = `${PLACE},1\n`.repeat(20_000);
    const { id } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, text(words));
    const [path = ''] = stored().filter((it) => !before.has(it));
    const sealed = readFileSync(path);
    expect(sealed.includes(PLACE)).toBe(false);
    expect((await city.cadre.download(api.getFile, { id })).bytes.toString()).toBe(words);

    const turned = Buffer.from(sealed);
    turned.writeUInt8(turned.readUInt8(70_000) ^ 1, 70_000);
    for (const changed of [turned, sealed.subarray(0, 2 * (65_536 + 16)), sealed.subarray(0, 1000)]) {
      writeFileSync(path, changed);
      await expect(city.cadre.download(api.getFile, { id })).rejects.toThrow();
    }
  });

  it('what nobody claimed within a day is gone, row and bytes; what was claimed stays', async () => {
    const { id } = await worker.upload(api.postFile, { kind: 'photo' }, PNG);
    const { id: kept } = await worker.upload(api.postFile, { kind: 'photo' }, PNG);
    await city.sql("UPDATE file SET claimedBy = 'test:1' WHERE id = ?", [kept]);
    city.clock.advance(23 * HOUR_MS);
    await city.app.get(Sweep).sweep();
    expect((await worker.download(api.getFile, { id })).bytes.length).toBeGreaterThan(0);
    city.clock.advance(2 * HOUR_MS);
    await city.app.get(Sweep).sweep();
    expect(await worker.refusal(api.getFile, { id })).toBe('NOT_FOUND');
    expect((await worker.download(api.getFile, { id: kept })).bytes.length).toBeGreaterThan(0);
    expect(stored().map((it) => it.slice(-36))).not.toContain(id);
  });
});
