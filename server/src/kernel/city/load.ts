import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { cityPack, type CityPack } from './city-pack.schema.js';
import { checkReferences, type Fault, type Path } from './references.js';
import { issueWords } from './words.js';

/** A city pack that cannot be used; the message has a line `file:line:column path：what is wrong` for each fault. */
export class CityPackError extends Error {}

/**
 * Reads and checks a city pack. Faults of one stage come together: first those of YAML itself, then those of single
 * fields, then references between them.
 * @throws CityPackError the file cannot be read, or any fault
 */
export function loadCityPack(path: string): CityPack {
  return parseCityPack(readPack(path), basename(path));
}

function readPack(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CityPackError(`${basename(path)}：读不到这个城市包，看看 CITY 写对没有`);
  }
}

function parseCityPack(text: string, file: string): CityPack {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new CityPackError(
      document.errors.map((it) => `${at(file, lines, it.pos[0])} 不是正确的 YAML：${it.message}`).join('\n'),
    );
  }
  const parsed = cityPack.safeParse(document.toJS(), { error: issueWords });
  const faults = parsed.success ? checkReferences(parsed.data) : parsed.error.issues.flatMap(faultsOf);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new CityPackError(
    faults
      .map((fault) => ({ ...fault, offset: offsetOf(document, fault.path) }))
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, path, says }) => `${at(file, lines, offset)} ${pathWords(path)}：${says}`)
      .join('\n'),
  );
}

type Issue = { code?: string; path: PropertyKey[]; message: string; keys?: string[] };

/** Each unknown key is a fault of its own, at the key. */
function faultsOf({ code, path, message, keys }: Issue): Fault[] {
  if (code !== 'unrecognized_keys' || !keys) return [{ path, says: message }];
  return keys.map((key) => ({ path: [...path, key], says: '没有这一项，看看是不是拼错了' }));
}

function at(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${line}:${col}`;
}

/** Where the thing at a path begins: a key where it names one, else the item; what is missing is shown at its parent. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const name = path[depth - 1];
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === name) : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** `places[3].hours`. */
function pathWords(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
