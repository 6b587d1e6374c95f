import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { CONTRACT } from '@nuanxin/shared-types/schema';
import { startDemo, type DemoCity } from '../support/demo.js';
import { engine } from '../support/server.js';

interface Operation {
  summary: string;
  security?: object[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: { required?: string[]; properties: object } }> };
  responses: Record<string, { description: string; content: object }>;
}
interface OpenApi {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: object };
}

let city: DemoCity;
let document: OpenApi;

beforeAll(async () => {
  city = await startDemo();
  document = (await (await fetch(`${city.url}/api/docs/openapi.json`)).json()) as OpenApi;
});

afterAll(() => city.stop());

const operationOf = ({ method, path }: api.Route<never, unknown>) =>
  document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

describe(`the OpenAPI document on ${engine}`, () => {
  it('is of version 3.1, with all that the version demands', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.servers[0]?.url).toMatch(/^http:\/\/localhost:\d+\/api$/);
    expect(document.components.securitySchemes).toEqual({ session: { type: 'http', scheme: 'bearer' } });
    for (const code of Object.keys(api.ERRORS)) expect(document.info.description).toContain(`\`${code}\``);
  });

  it('has every route of the contract and no other', () => {
    const operations = Object.values(document.paths).flatMap((it) => Object.keys(it));
    expect(operations).toHaveLength(CONTRACT.length);
  });

  it.each(CONTRACT.map((it) => [`${it.route.method} ${it.route.path}`, it] as const))('describes %s', (_, it) => {
    const operation = operationOf(it.route);
    expect(operation?.summary).toBe(it.title);
    expect(operation?.security).toEqual(it.route.access === 'anyone' ? undefined : [{ session: [] }]);
    expect(Object.keys(operation?.responses ?? {})).toEqual(['200', 'default']);
    const inPath = [...it.route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const parameters = operation?.parameters ?? [];
    expect(parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(inPath);
    expect(parameters.filter((p) => p.in === 'path').every((p) => p.required)).toBe(true);
    expect(new Set(parameters.map((p) => p.name)).size).toBe(parameters.length);
    expect(operation?.requestBody !== undefined).toBe(['POST', 'PUT'].includes(it.route.method));
    // JSON Schema of 2020-12, as 3.1 has it: none of the words of 3.0.
    expect(JSON.stringify(operation)).not.toMatch(/"nullable":|"\$schema":|"definitions":/);
    expect(JSON.stringify(operation)).not.toMatch(/"\$ref":"#\/\$defs/);
  });

  it('has a page for people, without script', async () => {
    const response = await fetch(`${city.url}/api/docs`);
    const page = await response.text();
    expect(page).not.toContain('<script');
    for (const { route } of CONTRACT) expect(page).toContain(`<code>${route.path}</code>`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe(`the process on ${engine}`, () => {
  it('lives, is ready, and says how it does', async () => {
    expect(await (await fetch(`${city.url}/healthz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${city.url}/readyz`)).json()).toEqual({ ready: true });
    await city.client.call(api.listProgrammes, {});
    await fetch(`${city.url}/api/places/not-an-id`);
    const metrics = await (await fetch(`${city.url}/metrics`)).text();
    expect(metrics).toContain('http_request_duration_seconds_count{method="GET",route="/api/programmes",status="200"}');
    expect(metrics).toContain('route="/api/places/:id",status="400"');
    expect(metrics).not.toContain('not-an-id');
    expect(metrics).toContain('process_cpu_seconds_total');
  });

  it('gives every answer an id of its own', async () => {
    const answers = await Promise.all([1, 2].map(() => fetch(`${city.url}/api/city`)));
    const ids = answers.map((it) => it.headers.get('x-request-id'));
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('leads a poster to the join page', async () => {
    const [poster] = (await city.cadre.call(api.listJoinCodes, {})).rows;
    const path = new URL(poster?.url ?? '').pathname;
    const response = await fetch(`${city.url}${path}`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`/#/pages/join/index?code=${poster?.code}`);
  });

  it('tells every phone the time, so that its code is right', async () => {
    expect((await city.client.call(api.getCity, {})).now).toBe(city.clock.now());
  });

  it('draws the mini-program code of a poster', async () => {
    const [poster] = (await city.cadre.call(api.listJoinCodes, {})).rows;
    const { png } = await city.cadre.call(api.getJoinCodeImage, { code: poster?.code ?? '' });
    expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });
});
