import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorCode } from '@nuanxin/shared-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Indeterminate } from '../database/database.js';
import { failureOf } from '../database/failures.js';
import { DomainError } from '../errors.js';

/** What Nest and Fastify themselves answer, in our codes. */
const BY_STATUS: Record<number, ErrorCode> = { 404: 'NOT_FOUND', 413: 'BODY_TOO_LARGE' };

/** Every answer that is not 2xx leaves here, in one form. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const known = domainErrorOf(error, request.id);
    if (known.status >= 500) request.log.error({ err: error }, known.code);
    void http.getResponse<FastifyReply>().status(known.status).send(known.body());
  }
}

/** What Fastify refuses before any route: an address that cannot be read. Its own answer would repeat the address. */
export function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const known = domainErrorOf(error, request.id);
  void reply.status(known.status).send(known.body());
}

function domainErrorOf(error: unknown, requestId: string): DomainError {
  if (error instanceof DomainError) return error;
  if (isUncertain(error)) return new DomainError('UNCERTAIN');
  const status = statusOf(error);
  const code = BY_STATUS[status];
  if (code) return new DomainError(code);
  if (status >= 400 && status < 500) return new DomainError('INVALID_INPUT', { field: '', problem: '请求格式不对' });
  return new DomainError('INTERNAL', { requestId });
}

/**
 * The database did not answer, or not in time: whoever asks again is told. On a cluster also a read ends so (1205), where the
 * node does not know in time what the others have committed.
 */
function isUncertain(error: unknown): boolean {
  return error instanceof Indeterminate || ['lost', 'aborted'].includes(failureOf(error));
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error) return Number(error.statusCode);
  return 500;
}
