import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ARRIVING } from '../kernel/index.js';
import { BackupError } from './backup-error.js';
import type { Manifest } from './manifest.js';

type Facts = NonNullable<Manifest['files']>;

/** Copies the sealed files into a new folder, while servers go on; what they take away meanwhile is left out. */
export async function saveFiles(folder: string, into: string): Promise<Facts> {
  const part = `${into}.part`;
  await rm(part, { recursive: true, force: true });
  try {
    await copy(folder, part);
    await rename(part, into);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return factsOf(into);
}

/** @throws BackupError the folder is missing, or is not the one the manifest was written for */
export async function checkFiles(folder: string, { count, sha256 }: Facts): Promise<void> {
  const found = await factsOf(folder);
  if (found.count === count && found.sha256 === sha256) return;
  throw new BackupError(
    `${folder} 里的照片和表格少了或者坏了（备份时 ${count} 个，现在 ${found.count} 个）。换一份备份`,
  );
}

export async function hasFiles(folder: string): Promise<boolean> {
  return (await namesIn(folder)).length > 0;
}

/**
 * Copies saved files beside their place, so that no disk runs full half way.
 * @returns puts them in place; what was there is kept beside under another name
 */
export async function stageFiles(saved: string, folder: string, at: number): Promise<() => Promise<void>> {
  const staged = `${folder}.restoring`;
  await rm(staged, { recursive: true, force: true });
  await copy(saved, staged);
  return async () => {
    await rename(folder, `${folder}.before-${at}`).catch(unlessMissing);
    await rename(staged, folder);
  };
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await namesIn(from)) {
    const source = await open(join(from, name)).catch(unlessMissing);
    if (!source) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    const target = await open(join(to, name), 'wx', 0o600);
    await pipeline(source.createReadStream(), target.createWriteStream({ flush: true }));
  }
}

/** One checksum over names and contents, in the order of the names. */
async function factsOf(folder: string): Promise<Facts> {
  const hash = createHash('sha256');
  const names = await namesIn(folder);
  let bytes = 0;
  for (const name of names) {
    hash.update(`${name}\n`);
    for await (const chunk of createReadStream(join(folder, name)) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  }
  return { count: names.length, bytes, sha256: hash.digest('hex') };
}

/** `a7/<id>`, sorted; not what is still arriving. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing);
  return (entries ?? [])
    .filter((it) => it.isFile())
    .map((it) => relative(folder, join(it.parentPath, it.name)))
    .filter((it) => dirname(it) !== ARRIVING)
    .sort();
}

/** @throws whatever it is, unless a file or folder is not there */
function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
