import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Download, FileKind, StoredFile } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import type { Actor } from '../actor.js';
import { Audit } from '../audit.js';
import { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { Vault } from '../crypto.js';
import { Database, type Tx } from '../database/database.js';
import { DomainError } from '../errors.js';
import type { Incoming } from '../http/file-bodies.js';
import { newId } from '../ids.js';
import { Throttle } from '../throttle.js';
import { CONFIG } from '../tokens.js';
import { assertXlsx } from '../sheets/xlsx-archive.js';
import { FileRecord } from './file.entity.js';
import { ARRIVING, filesFolder } from './folder.js';
import { headOf, startingWith } from './head.js';
import { limited, sheetType, XLSX } from './kinds.js';
import { strippedPhoto } from './photo.js';
import { newFileKey, seal, SealedFile } from './sealed-file.js';

/** Decides for the things of one kind whether an actor may see the files that belong to one of them. */
type Reader = (actor: Actor, thingId: string) => Promise<boolean>;

const HOUR_SECONDS = 3600;
/** Files a person may send in an hour; a day of shop receipts is far below it. */
const FILES_PER_HOUR = 120;
const SUFFIX: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'text/csv': '.csv',
  [XLSX]: '.xlsx',
};

/**
 * Files that people send: photos and spreadsheets. The bytes lie in the data folder, each file sealed with a key of its own;
 * several server processes need that folder in common. Sent first, claimed by the act that names the id.
 */
@Injectable()
export class Files {
  private readonly folder: string;
  private readonly readers = new Map<string, Reader>();
  private readonly throttle = new Throttle(FILES_PER_HOUR, HOUR_SECONDS);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    @Inject(CONFIG) { dataDir }: Config,
  ) {
    this.folder = filesFolder(dataDir);
  }

  /** @throws FILE_TOO_LARGE · FILE_OF_WRONG_KIND · SHEET_UNREADABLE · TOO_MANY_TRIES · NOT_ALLOWED sheets are for staff */
  async receive(actor: Actor, kind: FileKind, { bytes }: Incoming): Promise<StoredFile> {
    const ownerId = actor.personId ?? '';
    if (kind === 'sheet' && actor.grants.every((it) => it.role === 'clerk')) throw new DomainError('NOT_ALLOWED');
    await this.throttle.take(ownerId);
    const within = limited(bytes, kind);
    if (kind === 'sheet') return this.storeSheet(ownerId, within);
    const photo = strippedPhoto(await buffer(within));
    return this.store(ownerId, kind, photo.type, one(photo.bytes));
  }

  /**
   * Binds a file to the thing that names it, in the transaction of the act; once, and only by who sent it. The same thing may
   * claim it again. @throws NOT_FOUND no such file of this person and kind, or it belongs to something else
   */
  async claim(tx: Tx, actor: Actor, id: string, kind: FileKind, thing: `${string}:${string}`): Promise<void> {
    const own = { id, kind, ownerId: actor.personId ?? '' };
    const { affected } = await tx.update(FileRecord, { ...own, claimedBy: IsNull() }, { claimedBy: thing });
    if (affected === 0 && !(await tx.existsBy(FileRecord, { ...own, claimedBy: thing })))
      throw new DomainError('NOT_FOUND');
  }

  /** Says until when a room needs the bytes of a file; null: as long as what claimed it. Sweep takes them away afterwards. */
  async keepUntil(tx: Tx, id: string, keptUntil: number | null): Promise<void> {
    await tx.update(FileRecord, { id }, { keptUntil });
  }

  /** A room says who may see the files of its things: of `receipt:<id>` the kind is `receipt`. */
  readableBy(kindOfThing: string, reader: Reader): void {
    this.readers.set(kindOfThing, reader);
  }

  /** For the sender, or whom the thing's room lets; that somebody else looked is on record. @throws NOT_FOUND */
  async download(actor: Actor, id: string): Promise<Download> {
    const record = await this.db.read.findOneBy(FileRecord, { id, removedAt: IsNull() });
    if (!record || !(await this.mayRead(actor, record))) throw new DomainError('NOT_FOUND');
    if (record.ownerId !== actor.personId)
      await this.db.transact((tx) => this.audit.record(tx, actor, 'file.read', id, { of: record.claimedBy ?? '' }));
    return { name: id + (SUFFIX[record.type] ?? ''), type: record.type, bytes: this.content(record) };
  }

  /** Opens a file for a room's own work, such as an import; the caller closes it. @throws NOT_FOUND */
  async open(id: string): Promise<{ type: string; file: SealedFile }> {
    const record = await this.db.read.findOneBy(FileRecord, { id, removedAt: IsNull() });
    if (!record) throw new DomainError('NOT_FOUND');
    return { type: record.type, file: await this.unseal(record) };
  }

  /** Takes away bytes that nothing needs any more. */
  async discard(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private async mayRead(actor: Actor, { ownerId, claimedBy }: FileRecord): Promise<boolean> {
    if (ownerId === actor.personId) return true;
    const [kind = '', thingId = ''] = claimedBy?.split(':') ?? [];
    return (await this.readers.get(kind)?.(actor, thingId)) ?? false;
  }

  private async storeSheet(ownerId: string, bytes: AsyncGenerator<Uint8Array>): Promise<StoredFile> {
    const head = await headOf(bytes);
    return this.store(ownerId, 'sheet', sheetType(head), startingWith(head, bytes));
  }

  /** Bytes first, row afterwards: a crash between leaves bytes whose key nobody has, and Sweep takes them away. */
  private async store(
    ownerId: string,
    kind: FileKind,
    type: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<StoredFile> {
    const [id, key] = [newId(), newFileKey()];
    const arriving = join(this.arrivals, id);
    const hash = createHash('sha256');
    let size = 0;
    const measured = async function* () {
      for await (const chunk of bytes) {
        size += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    };
    await mkdir(this.arrivals, { recursive: true });
    try {
      await pipeline(seal(measured(), key), createWriteStream(arriving, { mode: 0o600 }));
      if (type === XLSX) await assertXlsx(await SealedFile.open(arriving, key));
      await mkdir(join(this.pathOf(id), '..'), { recursive: true });
      await rename(arriving, this.pathOf(id));
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
    const row = { id, ownerId, kind, type, size, sha256: hash.digest('base64url') };
    const fate = { claimedBy: null, keptUntil: null, removedAt: null };
    const keyCipher = this.vault.encrypt(key);
    await this.db.transact((tx) => tx.insert(FileRecord, { ...row, ...fate, keyCipher, createdAt: this.clock.now() }));
    return { id, kind, type, size };
  }

  private async *content(record: FileRecord): AsyncGenerator<Buffer> {
    const file = await this.unseal(record);
    try {
      yield* file.read();
    } finally {
      await file.close();
    }
  }

  private unseal({ id, keyCipher }: FileRecord): Promise<SealedFile> {
    return SealedFile.open(this.pathOf(id), this.vault.decrypt(keyCipher));
  }

  /** What is still arriving, or was broken off. */
  get arrivals(): string {
    return join(this.folder, ARRIVING);
  }

  /** The end of a UUIDv7 is random: 256 folders of about the same size. */
  private pathOf(id: string): string {
    return join(this.folder, id.slice(-2), id);
  }
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
