import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** What never stands in a log, wherever an object carries it. */
const PRIVATE = ['authorization', 'phone', 'phoneCode', 'idNumber', 'name', 'token', 'seed', 'key', 'guest', 'number'];

/** Settings of pino: structured lines, private fields struck out, and of a request only what is harmless. */
export function logOptions(level: string) {
  return {
    level,
    redact: { paths: PRIVATE.flatMap((it) => [it, `*.${it}`, `*.*.${it}`]), censor: '[redacted]' },
    serializers: {
      req: ({ method, routeOptions, id }: { method: string; routeOptions?: { url?: string }; id: string }) => ({
        id,
        method,
        route: routeOptions?.url,
      }),
      // A driver's error repeats the statement with its values: only its name and code are kept.
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: '',
        code: error.code,
        stack: stackOf(error),
      }),
    },
  };
}

/** Where it happened, without the message, which may quote what a person typed. */
function stackOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}

/** Nest's own lines, through the one logger. */
export function nestLogger(log: FastifyBaseLogger): LoggerService {
  return {
    log: (message: unknown, context?: string) => log.debug({ context }, String(message)),
    warn: (message: unknown, context?: string) => log.warn({ context }, String(message)),
    error: (message: unknown) => log.error(message instanceof Error ? { err: message } : {}, 'error'),
  };
}
