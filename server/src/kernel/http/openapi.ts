import { z } from 'zod';
import { CONTRACT, errorBody, type Endpoint } from '@nuanxin/shared-types/schema';
import { DUTIES, ERRORS } from '@nuanxin/shared-types';

type Schema = Record<string, unknown>;

const ACCESS_WORDS = {
  anyone: '不用登录',
  session: '登录即可',
  person: '会员或已登记的人',
  staff: '核销员、保管员，或能看数的人',
  console: '能进工作台的人',
  ...DUTIES,
} as const;

/** OpenAPI 3.1 of the contract, for partners and tests. */
export function openApi(serverUrl: string): Schema {
  const paths: Record<string, Schema> = {};
  for (const endpoint of CONTRACT) {
    const path = endpoint.route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.route.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '暖新 API', version: '1', description: errorTable() },
    servers: [{ url: `${serverUrl}/api` }],
    paths,
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  };
}

function operation({ route, title, in: input, out }: Endpoint): Schema {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const asked = jsonSchema(input, 'input');
  const properties = (asked.properties ?? {}) as Record<string, Schema>;
  const required = (asked.required ?? []) as string[];
  const rest = Object.keys(properties).filter((name) => !names.includes(name));
  const inBody = (route.method === 'POST' || route.method === 'PUT') && route.carries !== 'upload';
  const parameter = (name: string, place: string) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: properties[name] ?? { type: 'string' },
  });
  return {
    summary: title,
    description: `谁能用：${ACCESS_WORDS[route.access]}`,
    ...(route.access === 'anyone' ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...names.map((it) => parameter(it, 'path')),
      ...(inBody ? [] : rest.map((it) => parameter(it, 'query'))),
    ],
    ...(inBody
      ? {
          requestBody: body({
            ...asked,
            properties: pick(properties, rest),
            required: required.filter((it) => rest.includes(it)),
          }),
        }
      : {}),
    ...(route.carries === 'upload' ? { requestBody: FORM } : {}),
    responses: {
      200: { description: '成功', ...(route.carries === 'download' ? BYTES : body(jsonSchema(out, 'output'))) },
      default: { description: '没成，看 error.code', ...body(jsonSchema(errorBody, 'output')) },
    },
  };
}

/** One file in a multipart form; bytes as an answer (OpenAPI 3.1: a binary body has no schema). */
const FORM = {
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { file: { contentMediaType: 'application/octet-stream' } },
        required: ['file'],
      },
    },
  },
};
const BYTES = { content: { 'application/octet-stream': {} } };

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function body(schema: Schema): { content: Schema } {
  return { content: { 'application/json': { schema } } };
}

function pick(from: Record<string, Schema>, names: readonly string[]): Record<string, Schema> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? {}]));
}

function errorTable(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, says, when }]) => `| \`${code}\` | ${status} | ${says} | ${when} |`,
  );
  return ['| 错误码 | 状态 | 怎么说 | thrown when |', '|---|---|---|---|', ...rows].join('\n');
}
