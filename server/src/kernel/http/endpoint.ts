import {
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { endpointOf, type Endpoint } from '@nuanxin/shared-types/schema';
import type { Route } from '@nuanxin/shared-types';
import type { FastifyRequest } from 'fastify';
import { NOBODY, type Actor } from '../actor.js';
import { DomainError } from '../errors.js';

export const ENDPOINT = 'nuanxin:endpoint';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

/**
 * Binds a controller method `(actor, input)` to a route of the contract: mounts it, validates the input with the route's
 * schema and hands over who asks. `tsc` refuses a method whose types are not the route's.
 */
export function On<In, Out>(route: Route<In, Out>) {
  const endpoint = endpointOf(route as Route<never, unknown>);
  return <M extends (actor: Actor, input: In) => Promise<Out>>(
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Who()(target, name, 0);
    Input()(target, name, 1);
    SetMetadata(ENDPOINT, endpoint)(target, name, descriptor);
    HttpCode(200)(target, name, descriptor);
    RequestMapping({ path: route.path, method: RequestMethod[route.method] })(target, name, descriptor);
  };
}

const Who = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor ?? NOBODY);

const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { method, query, body, params } = requestOf(context);
  const sent = method === 'GET' || method === 'DELETE' ? query : body;
  const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint;
  const parsed = endpoint.in.safeParse({ ...asRecord(sent), ...asRecord(params) });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DomainError('INVALID_INPUT', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
});

export function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
