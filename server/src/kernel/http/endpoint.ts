import {
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  UseInterceptors,
  type ExecutionContext,
} from '@nestjs/common';
import { endpointOf, type Endpoint } from '@nuanxin/shared-types/schema';
import type { Route, UploadRoute } from '@nuanxin/shared-types';
import type { FastifyRequest } from 'fastify';
import { NOBODY, type Actor } from '../actor.js';
import { DomainError } from '../errors.js';
import { onlyFileOf, SendFile, type Incoming } from './file-bodies.js';

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
  return <M extends (actor: Actor, input: In) => Promise<Out>>(
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => bind(route as Route<never, unknown>, target, name, descriptor);
}

/** As `On`, for a route that takes a file: the method gets it as its third argument, still on its way in. */
export function OnUpload<In, Out>(route: UploadRoute<In, Out>) {
  return <M extends (actor: Actor, input: In, file: Incoming) => Promise<Out>>(
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    SentFile()(target, name, 2);
    bind(route as Route<never, unknown>, target, name, descriptor);
  };
}

function bind(route: Route<never, unknown>, target: object, name: string, descriptor: PropertyDescriptor): void {
  Who()(target, name, 0);
  Input()(target, name, 1);
  SetMetadata(ENDPOINT, endpointOf(route))(target, name, descriptor);
  HttpCode(200)(target, name, descriptor);
  RequestMapping({ path: route.path, method: RequestMethod[route.method] })(target, name, descriptor);
  if (route.carries === 'download') UseInterceptors(SendFile)(target, name, descriptor);
}

const Who = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor ?? NOBODY);

const SentFile = createParamDecorator((_: unknown, context: ExecutionContext) => onlyFileOf(requestOf(context)));

const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { method, query, body, params } = requestOf(context);
  const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint;
  const inQuery = method === 'GET' || method === 'DELETE' || endpoint.route.carries === 'upload';
  const sent = inQuery ? query : body;
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
