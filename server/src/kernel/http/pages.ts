import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config.js';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built faces: `/` the H5 mini program, `/counter` the same opened at the clerk's scanner, `/console` the
 * console; `/j/<code>` is what a poster's QR opens, `/c/<code>` what a clerk's invitation does,
 * `/d/<code>` what hangs at the door of a place, `/s/<code>` what the console's sign-in page shows.
 */
export async function servePages(fastify: FastifyInstance, { faces }: Config): Promise<void> {
  fastify.get('/j/:code', (request, reply) => {
    const { code } = request.params as { code: string };
    return reply.redirect(`/#/pages/join/index?code=${encodeURIComponent(code)}`);
  });
  // A clerk works in the counter's own session, so the invitation opens there.
  fastify.get('/c/:code', (request, reply) => {
    const { code } = request.params as { code: string };
    return reply.redirect(`/counter/#/staff/invitation/index?code=${encodeURIComponent(code)}`);
  });
  fastify.get('/d/:code', (request, reply) => {
    const { code } = request.params as { code: string };
    return reply.redirect(`/#/pages/visit/index?code=${encodeURIComponent(code)}`);
  });
  fastify.get('/s/:code', (request, reply) => {
    const { code } = request.params as { code: string };
    return reply.redirect(`/#/staff/console/index?code=${encodeURIComponent(code)}`);
  });
  fastify.get('/console', (_request, reply) => reply.redirect('/console/'));
  fastify.get('/counter', (_request, reply) => reply.redirect('/counter/#/staff/counter/index'));
  await serve(fastify, faces.console, '/console/', false);
  await serve(fastify, faces.h5, '/counter/', false);
  await serve(fastify, faces.h5, '/', true);
}

async function serve(fastify: FastifyInstance, root: string, prefix: string, decorateReply: boolean): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) {
    fastify.get(prefix, (_request, reply) => notBuilt(reply));
    return;
  }
  await fastify.register(fastifyStatic, {
    root,
    prefix,
    decorateReply,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Built files carry a hash in their name; the page that names them must not be kept.
      reply.header('cache-control', path.endsWith('.html') ? 'no-cache' : `public, max-age=${YEAR_SECONDS}`);
    },
  });
}

function notBuilt(reply: FastifyReply): FastifyReply {
  return reply.status(503).type('text/plain; charset=utf-8').send('页面还没构建，先运行 npm run build');
}
