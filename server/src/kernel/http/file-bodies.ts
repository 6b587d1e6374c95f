import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import { StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Download } from '@nuanxin/shared-types';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { DomainError } from '../errors.js';

/** A file on its way in. Its name is not handed on: nobody needs it, and it may hold anything. */
export interface Incoming {
  bytes: AsyncIterable<Uint8Array>;
}

/** One file and nothing beside it; a kind's own limit, which is lower, is held where the bytes are read. */
const LIMITS = { files: 1, fields: 0, parts: 2, headerPairs: 20, fieldNameSize: 40, fileSize: 64 * 1024 * 1024 };

/** Lets requests carry a multipart form, where a route takes one. */
export async function acceptFiles(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart, { limits: LIMITS, throwFileSizeLimit: false });
}

/** The one file of the form, read as it comes. @throws FILE_MISSING no form, no file in it, or something beside it */
export async function onlyFileOf(request: FastifyRequest): Promise<Incoming> {
  if (!request.isMultipart()) throw new DomainError('FILE_MISSING');
  const parts = request.parts();
  const first = await nextPart(parts);
  if (first?.type !== 'file') throw new DomainError('FILE_MISSING');
  return { bytes: alone(first.file, parts) };
}

type Parts = ReturnType<FastifyRequest['parts']>;

async function* alone(file: AsyncIterable<Uint8Array>, parts: Parts): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch {
    throw new DomainError('FILE_MISSING');
  }
  if (await nextPart(parts)) throw new DomainError('FILE_MISSING');
}

/** A form that is broken off or has more parts than it may is none. */
async function nextPart(parts: Parts) {
  try {
    const next = await parts.next();
    return next.done ? null : next.value;
  } catch {
    throw new DomainError('FILE_MISSING');
  }
}

/** Sends what a download route answers: with the type we found, as a file to keep, never to be stored on the way. */
export class SendFile implements NestInterceptor<Download, StreamableFile> {
  intercept(context: ExecutionContext, next: CallHandler<Download>): Observable<StreamableFile> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ name, type, bytes }) => {
        reply.header('cache-control', 'no-store');
        const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
        return new StreamableFile(Readable.from(bytes, { objectMode: false }), { type, disposition });
      }),
    );
  }
}
