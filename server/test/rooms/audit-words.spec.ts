import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTS } from '@nuanxin/shared-types';

const rooms = fileURLToPath(new URL('../../src/', import.meta.url));
/** The act as a literal, or the noun of one whose verb is told at run time. */
const RECORDED = /\b(?:record|recordMany)\(\s*(?:tx,\s*)?(?:\{[^}]*\}|\w+),\s*(?:'(?<act>[\w.]+)'|`(?<noun>\w+)\.\$)/g;

const files = readdirSync(rooms, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.ts'));
const calls = files.flatMap((it) => [...readFileSync(join(rooms, it), 'utf8').matchAll(RECORDED)]);

describe('acts of the audit log', () => {
  it('have words, each', () => {
    const acts = new Set(calls.flatMap((it) => it.groups?.act ?? []));
    expect(acts.size).toBeGreaterThan(50);
    expect([...acts].filter((it) => !(it in AUDIT_ACTS))).toEqual([]);
  });

  it('have words for their noun, which finds them together', () => {
    const nouns = new Set([...Object.keys(AUDIT_ACTS), ...calls.flatMap((it) => it.groups?.noun ?? [])]);
    expect([...nouns].map((it) => it.split('.')[0] ?? '').filter((it) => !(it in AUDIT_ACTS))).toEqual([]);
  });
});
