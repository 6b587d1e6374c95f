import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './backup-error.js';

/** Compresses a stream into a new file, on the disk for certain before the name appears. */
export async function pack(content: Readable, file: string): Promise<{ sha256: string; bytes: number }> {
  const part = `${file}.part`;
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    // Names, phones and ID numbers are encrypted inside; the rest is still nobody else's business.
    await pipeline(content, createGzip(), measure, createWriteStream(part, { mode: 0o600, flush: true }));
    renameSync(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return { sha256: hash.digest('hex'), bytes: (await stat(file)).size };
}

/** @throws BackupError the file is missing, or is not the one the manifest was written for */
export async function checkPacked(file: string, { sha256, bytes }: { sha256: string; bytes: number }): Promise<void> {
  const handle = await open(file).catch(() => {
    throw new BackupError(`读不到 ${file}`);
  });
  const hash = createHash('sha256');
  await pipeline(handle.createReadStream(), hash);
  const { size } = await stat(file);
  if (size === bytes && hash.digest('hex') === sha256) return;
  throw new BackupError(`${file} 坏了：和备份说明里的校验值不一样。换一份备份`);
}

/** The content of a packed file. */
export function unpack(file: string): Readable {
  const content = createGunzip();
  // A failure reaches whoever reads the content.
  pipeline(createReadStream(file), content).catch(() => undefined);
  return content;
}
