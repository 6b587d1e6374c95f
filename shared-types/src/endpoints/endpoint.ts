import type { z } from 'zod';
import type { Route } from '../route.js';

/** A route with the schemas of what goes in and out. */
export interface Endpoint {
  route: Route<never, unknown>;
  /** Title in the API documentation. */
  title: string;
  in: z.ZodType;
  out: z.ZodType;
}

/** `tsc` refuses a schema whose type is not the route's. */
export function endpoint<In, Out>(
  route: Route<In, Out>,
  title: string,
  input: z.ZodType<In, unknown>,
  output: z.ZodType<Out>,
): Endpoint {
  return { route: route as Route<never, unknown>, title, in: input, out: output };
}
