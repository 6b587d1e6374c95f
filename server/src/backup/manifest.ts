import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { BackupError } from './backup-error.js';

const manifest = z.object({
  format: z.literal(1),
  engine: z.enum(['sqlite', 'mysql']),
  /** UTC ms. */
  madeAt: z.int(),
  city: z.string(),
  /** Names of the migrations behind this schema: its version. */
  migrations: z.array(z.string()),
  /** Rows by table. */
  counts: z.record(z.string(), z.int()),
  /** Marks of the keys without which names, phones and ID numbers in this copy stay closed; never the keys. */
  keys: z.record(z.string(), z.string()),
  /** Of the compressed file. */
  sha256: z.string(),
  bytes: z.int(),
  /** Of the folder beside it, `<file>.files`; a copy made before files were stored has none. */
  files: z.object({ count: z.int(), bytes: z.int(), sha256: z.string() }).optional(),
});

/** What stands beside a backup, in `<file>.json`. */
export type Manifest = z.infer<typeof manifest>;

export function writeManifest(file: string, content: Manifest): void {
  writeFileSync(`${file}.json`, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', flush: true });
}

/** @throws BackupError it is missing, or not one of ours */
export function readManifest(file: string): Manifest {
  try {
    return manifest.parse(JSON.parse(readFileSync(`${file}.json`, 'utf8')));
  } catch {
    throw new BackupError(`读不到 ${file}.json，或者它不是暖新的备份说明。备份是两个文件，要放在一起`);
  }
}
