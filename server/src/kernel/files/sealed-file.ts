import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

const SEGMENT = 64 * 1024;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

/** A fresh key for one file; kept encrypted by the Vault, so that rotating the master key re-encrypts 60 characters, not files. */
export function newFileKey(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Encrypts a stream in segments of 64 KiB, each with its own tag (the STREAM construction of Rogaway and Shrimpton): nothing
 * is read before it is proven whole, any part can be read by itself, and cutting the end off is noticed, because the last
 * segment says in its nonce that it is the last. A counter is a safe nonce, as a key belongs to one file.
 */
export async function* seal(bytes: AsyncIterable<Uint8Array>, fileKey: string): AsyncGenerator<Buffer> {
  const key = Buffer.from(fileKey, 'base64url');
  let held = Buffer.alloc(0);
  let index = 0;
  for await (const chunk of bytes) {
    held = Buffer.concat([held, chunk]);
    // The last segment is only known to be the last when nothing follows, so one is held back.
    while (held.length > SEGMENT) {
      yield sealSegment(key, index++, false, held.subarray(0, SEGMENT));
      held = held.subarray(SEGMENT);
    }
  }
  yield sealSegment(key, index, true, held);
}

function sealSegment(key: Buffer, index: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce(index, last));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(index, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** A sealed file, open for reading from anywhere in it. */
export class SealedFile {
  private constructor(
    private readonly handle: FileHandle,
    private readonly key: Buffer,
    private readonly segments: number,
    /** Bytes of the content. */
    readonly size: number,
  ) {}

  static async open(path: string, fileKey: string): Promise<SealedFile> {
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    const segments = Math.ceil(size / (SEGMENT + TAG));
    return new SealedFile(handle, Buffer.from(fileKey, 'base64url'), segments, size - segments * TAG);
  }

  /** The bytes from `start` up to, not including, `end`. @throws Error the file was changed on disk */
  async *read(start = 0, end = this.size): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const index = Math.floor(at / SEGMENT);
      const plain = await this.segment(index);
      yield plain.subarray(at - index * SEGMENT, end - index * SEGMENT);
      at = (index + 1) * SEGMENT;
    }
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  private async segment(index: number): Promise<Buffer> {
    const buffer = Buffer.alloc(SEGMENT + TAG);
    const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, index * buffer.length);
    const tagAt = Math.max(0, bytesRead - TAG);
    const last = index === this.segments - 1;
    const decipher = createDecipheriv(CIPHER, this.key, nonce(index, last), { authTagLength: TAG });
    decipher.setAuthTag(buffer.subarray(tagAt, bytesRead));
    return Buffer.concat([decipher.update(buffer.subarray(0, tagAt)), decipher.final()]);
  }
}
