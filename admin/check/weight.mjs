// What a cadre's browser fetches before the first page stands there: the entry with all it imports, and the home page with all
// it imports, compressed. Anything else is fetched when it is opened.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const LIMIT_KB = 400;
const HOME = 'src/worklist/worklist-page.tsx';
/** The heaviest pages, said with the build so that growth is seen. */
const SAID = [
  'src/figures/figures-page.tsx',
  'src/places/places-section.tsx',
  'src/stock/stock-section.tsx',
  'src/booking/bookings-section.tsx',
];

const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8'));

/** Files of a chunk and of everything it imports statically. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build`);
  if (seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((it) => filesOf(it, seen))];
}

function kilobytes(files) {
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(DIST + file)).length, 0);
  return Math.ceil(bytes / 1024);
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = new Set([...filesOf(entry), ...filesOf(HOME)]);
const weight = kilobytes(first);
console.log(`工作台首屏 ${weight} KB（压缩后，上限 ${LIMIT_KB} KB）`);
for (const page of SAID.filter((key) => manifest[key])) {
  const more = filesOf(page).filter((file) => !first.has(file));
  console.log(`  再打开 ${page.split('/')[1]}：${kilobytes(new Set(more))} KB`);
}
if (weight > LIMIT_KB) {
  console.error('首屏太重：把新用到的库放进页面里按需加载');
  process.exitCode = 1;
}
