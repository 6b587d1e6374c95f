import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.js';

/** `/healthz` the process lives, `/readyz` it can serve, `/metrics` for Prometheus. */
export function serveHealth(fastify: FastifyInstance, db: Database): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time per request by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'http_errors_total',
    help: 'Answers of 5xx by route',
    labelNames: ['route'],
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // The pattern of the route, never the address: addresses carry ids.
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) errors.inc({ route });
    done();
  });
  fastify.get('/healthz', () => ({ ok: true }));
  fastify.get('/readyz', async (_request, reply) => {
    const ready = await db.read.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ ready });
  });
  fastify.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
