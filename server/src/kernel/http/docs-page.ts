import type { z } from 'zod';
import { CONTRACT } from '@nuanxin/shared-types/schema';
import { ERRORS } from '@nuanxin/shared-types';

/** The API on one plain page: no script, so that the content security policy stays closed. */
export function docsPage(): string {
  const routes = CONTRACT.map(
    ({ route, title, in: input }) =>
      `<tr><td><code>${route.method}</code></td><td><code>${route.path}</code></td><td>${title}</td><td>${route.access}</td><td>${fieldsOf(input)}</td></tr>`,
  );
  const errors = Object.entries(ERRORS).map(
    ([code, it]) =>
      `<tr><td><code>${code}</code></td><td>${it.status}</td><td>${it.says}。${it.next}</td><td>${it.when}</td></tr>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>暖新 API</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>body{font:16px/1.6 sans-serif;color:#10262B;background:#F1F4F3;margin:32px auto;max-width:1100px;padding:0 16px}
table{border-collapse:collapse;background:#fff;width:100%;font-size:14px}td,th{border:1px solid #D3DCD9;padding:6px 10px;text-align:left;vertical-align:top}
code{color:#0E444B}</style>
<h1>暖新 API</h1><p>机器读的版本：<a href="/api/docs/openapi.json">OpenAPI 3.1</a>。登录后带 <code>Authorization: Bearer …</code>；写操作带 <code>requestId</code>，重发同一个只算一次。</p>
<h2>接口</h2><table><tr><th>方法<th>路径<th>做什么<th>谁能用<th>参数</tr>${routes.join('')}</table>
<h2>错误码</h2><table><tr><th>码<th>状态<th>怎么说<th>thrown when</tr>${errors.join('')}</table></html>`;
}

function fieldsOf(schema: z.ZodType): string {
  const shape = 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {};
  return Object.entries(shape)
    .map(([name, field]) => `<code>${name}${field.safeParse(undefined).success ? '?' : ''}</code>`)
    .join(' ');
}
