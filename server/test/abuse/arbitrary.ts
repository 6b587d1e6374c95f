import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

/** What is read of a JSON Schema, as zod writes it. */
interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Values of fields by name that exist in the city, so that what is sent gets past the first look-up. */
export type Known = Record<string, readonly string[]>;
type Body = Record<string, unknown>;

/** Stands in every field nobody knows; must never be found in a table. */
export const UNKNOWN_MARK = 'nobody-knows-this-field';
const EXTREME_CHARS = [
  '\u0000',
  '\u2028',
  '\u202e',
  '\ud800',
  '😀',
  '\\',
  "'",
  '"',
  '%',
  '_',
  '\n',
  '；',
  'İ',
  '𠮷',
  '\ufeff',
];

/** What is good by the schema of an endpoint, some of it about things that exist. */
export function validInput(schema: z.ZodType, known: Known): Arbitrary<Body> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return valueOf(json, '', known) as Arbitrary<Body>;
}

/** Good input with some of it spoilt: taken away, of another type, too long, or with fields nobody asked for. */
export function spoiltInput(schema: z.ZodType, known: Known): Arbitrary<Body> {
  return fc
    .tuple(validInput(schema, known), fc.array(fc.tuple(fc.nat(), spoiling), { minLength: 1, maxLength: 4 }), extras)
    .map(([input, changes, more]) => ({
      ...changes.reduce((spoilt, [at, spoil]) => spoil(spoilt, at), input),
      ...more,
    }));
}

/** Anything that JSON can carry, and more of it than anybody wants. */
export const garbage: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.array(fc.constantFrom(...EXTREME_CHARS), { maxLength: 40 }).map((it) => it.join('')),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1e308,
    2 ** 53,
    -(2 ** 63),
    0.1,
    '',
    ' ',
    '1e9',
    'NaN',
    '0x10',
    '../../etc/passwd',
    `' OR '1'='1' -- `,
    '${7*7}{{7*7}}',
    'x'.repeat(20_000),
    '汉'.repeat(20_000),
    [],
    {},
    [[[[[[[[[[]]]]]]]]]],
    { length: 1e9 },
    { toString: 'x', valueOf: 1 },
  ),
);

const spoiling: Arbitrary<(input: Body, at: number) => Body> = fc.oneof(
  garbage.map((value) => (input: Body, at: number) => setAt(input, at, () => value)),
  garbage.map((value) => (input: Body, at: number) => setAt(input, at, (it) => inside(it, value))),
  fc.constant((input: Body, at: number) => setAt(input, at, (it) => [it])),
  fc.constant((input: Body, at: number) => setAt(input, at, () => undefined)),
);

const extras: Arbitrary<Body> = fc
  .subarray([
    'constructor',
    'isAdmin',
    'personId',
    'status',
    'overGiven',
    'leftAt',
    'unionId',
    'toString',
    '$where',
    'tokenHash',
  ])
  .map((names) => Object.fromEntries(names.map((it) => [it, UNKNOWN_MARK])));

function setAt(input: Body, at: number, change: (value: unknown) => unknown): Body {
  const names = Object.keys(input);
  const name = names[at % Math.max(1, names.length)];
  return name === undefined ? input : { ...input, [name]: change(input[name]) };
}

/** Something strange in the middle of something right. */
function inside(value: unknown, strange: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[]), strange];
  if (typeof value === 'object' && value !== null) return { ...value, [UNKNOWN_MARK]: strange, category: strange };
  return typeof value === 'string' ? `${value}${String(JSON.stringify(strange))}` : strange;
}

function valueOf(schema: Schema, name: string, known: Known): Arbitrary<unknown> {
  const existing = known[name];
  const made = madeOf(schema, name, known);
  return existing && existing.length > 0
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...existing) }, made)
    : made;
}

function madeOf(schema: Schema, name: string, known: Known): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((it) => valueOf(it, name, known)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, known);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, name, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 5, 5)),
      });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -(2 ** 31), max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 31) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return textOf(schema);
    default:
      return garbage;
  }
}

function objectOf({ properties = {}, required = [] }: Schema, known: Known): Arbitrary<Body> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, it]) => [name, valueOf(it, name, known)]));
  return fc.record(fields, { requiredKeys: required });
}

function textOf({ pattern, format, minLength = 0, maxLength = 60 }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.integer({ min: -700_000, max: 2_900_000 }).map(dayOf);
  // Names: fast-check makes nothing from \p{…}.
  if (pattern?.includes('\\p{')) return fc.constantFrom('马小川', '阿依古丽·买买提', '李 四', 'Ivan Ivanov', '㐀㐁');
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.string({ minLength, maxLength, unit: fc.constantFrom(...EXTREME_CHARS, '水', 'a') }),
  );
}

function dayOf(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
