// Checks the weapp build in dist/weapp without WeChat's tools: sizes, forbidden globals, templates and styles.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLACE_KINDS } from '@nuanxin/shared-types';
import { openPages } from './bare-engine.mjs';
import { forbiddenIn } from './forbidden.mjs';

const WORKSPACE = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUILD = join(WORKSPACE, 'dist', 'weapp');
const SOURCES = join(WORKSPACE, 'src');
const require = createRequire(import.meta.url);
const KB = 1024;
/** Ours; WeChat's own limit for the main package and for each subpackage is 2 MB. */
const MAIN_LIMIT_BYTES = 1200 * KB;
const SUBPACKAGE_LIMIT_BYTES = 1200 * KB;
/** As `PinState` of the contract. */
const PIN_STATES = ['open', 'closed', 'unsure', 'fault'];

let failed = false;
function report(ok, what, detail = '') {
  failed ||= !ok;
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${what}${detail && `: ${detail}`}`);
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

if (!existsSync(join(BUILD, 'app.json'))) {
  console.log('FAIL  no weapp build: run npm run build:weapp -w miniapp first');
  process.exit(1);
}

const files = filesUnder(BUILD).filter((file) => !file.endsWith('.LICENSE.txt') && file !== 'project.config.json');
const app = JSON.parse(readFileSync(join(BUILD, 'app.json'), 'utf8'));
const roots = (app.subPackages ?? []).map((it) => it.root.replace(/\/$/, ''));
const sizes = sizesByPackage();

checkSizes();
checkPins();
const pages = checkPages();
checkForbidden();
checkCompiler('wcc', 'templates compile (wcc)', templateArguments());
checkCompiler('wcsc', 'styles compile (wcsc)', styleArguments());
await checkOpening(pages);
console.log(
  Object.entries(sizes)
    .map(([name, bytes]) => `${name} ${(bytes / KB).toFixed(0)} KB`)
    .join(', '),
);
process.exit(failed ? 1 : 0);

function sizesByPackage() {
  const bytes = { main: 0, ...Object.fromEntries(roots.map((root) => [root, 0])) };
  for (const file of files) {
    const root = roots.find((it) => file.startsWith(`${it}/`)) ?? 'main';
    bytes[root] += statSync(join(BUILD, file)).size;
  }
  return bytes;
}

function checkSizes() {
  for (const [name, bytes] of Object.entries(sizes)) {
    const limit = name === 'main' ? MAIN_LIMIT_BYTES : SUBPACKAGE_LIMIT_BYTES;
    report(bytes < limit, `size of ${name}`, `${(bytes / KB).toFixed(0)} KB of ${limit / KB} KB`);
  }
}

/** WeChat's map takes its pins as files: one for each kind of place and state (drawn by npm run pins -w miniapp). */
function checkPins() {
  const wanted = Object.keys(PLACE_KINDS).flatMap((kind) => PIN_STATES.map((state) => `map/pins/${kind}-${state}.png`));
  const missing = [...wanted, 'map/pins/cluster.png'].filter((it) => !files.includes(it));
  report(missing.length === 0, `${wanted.length + 1} pins for the map`, missing.join(' '));
}

/** Every page app.json names has its script, template and settings. Returns their paths. */
function checkPages() {
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap((it) => it.pages.map((page) => `${it.root}/${page}`)),
  ];
  const missing = pages
    .flatMap((page) => ['js', 'wxml', 'json'].map((end) => `${page}.${end}`))
    .filter((it) => !files.includes(it));
  report(missing.length === 0, `${pages.length} pages complete`, missing.join(' '));
  return pages;
}

/**
 * The bundle, and our own sources: Taro gives the bundle stand-ins for `window` and `document`, so a source that uses them
 * would pass in the bundle and yet do nothing on a phone. Sources for h5 alone are left out.
 */
function checkForbidden() {
  const inBundle = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => forbiddenIn(file, readFileSync(join(BUILD, file), 'utf8')));
  report(inBundle.length === 0, 'no forbidden globals in the bundle', inBundle.join('; '));
  const inSources = filesUnder(SOURCES)
    .filter((file) => /\.(tsx?|js)$/.test(file) && !/\.(h5|d)\.tsx?$/.test(file))
    .flatMap((file) => forbiddenIn(file, readFileSync(join(SOURCES, file), 'utf8')));
  report(inSources.length === 0, 'no forbidden globals in the sources', inSources.join('; '));
}

/** Every page opens where there is nothing of a browser, and says something also without network. */
async function checkOpening(pages) {
  const { troubles, words } = await openPages(BUILD, pages);
  const silent = pages.filter((page) => !words[page]);
  const detail = [...troubles.slice(0, 3), ...silent.map((page) => `${page} shows nothing`)].join('; ');
  report(detail === '', `${pages.length} pages open in a bare engine without network`, detail);
}

/** Runs one of WeChat's compilers, which come with the package as binaries. */
function checkCompiler(name, what, args) {
  const folder = { darwin: 'mac', win32: 'windows' }[process.platform] ?? 'linux';
  const end = process.platform === 'win32' ? '.exe' : '';
  const packageFolder = dirname(require.resolve('miniprogram-compiler/package.json'));
  const binary = join(packageFolder, 'bin', folder, name + end);
  // npm unpacks it without the right to run.
  if ((statSync(binary).mode & 0o111) === 0) chmodSync(binary, 0o755);
  const run = spawnSync(binary, args, { cwd: BUILD, encoding: 'utf8', maxBuffer: 64 * KB * KB });
  const trouble = run.error?.message ?? run.stderr;
  report(
    run.status === 0 && !run.error && run.stdout.length > 0,
    what,
    run.status === 0 ? `${args.filter((it) => /\.wx(ml|ss)$/.test(it)).length} files` : trouble,
  );
}

function templateArguments() {
  const templates = files.filter((file) => file.endsWith('.wxml'));
  const scripts = files.filter((file) => file.endsWith('.wxs'));
  return ['-d', '-cc', componentList(templates), ...templates, ...scripts, '-gn', '$gwx'];
}

/** wcc wants: how many templates use components, then for each its name, the number of its components and their names. */
function componentList(templates) {
  const users = templates.flatMap((template) => {
    const settings = join(BUILD, template.replace(/\.wxml$/, '.json'));
    const names = existsSync(settings)
      ? Object.keys(JSON.parse(readFileSync(settings, 'utf8')).usingComponents ?? {})
      : [];
    return names.length > 0 ? [[template, names.length, ...names]] : [];
  });
  return [users.length, ...users.flat()].join(' ');
}

function styleArguments() {
  const styles = files.filter((file) => file.endsWith('.wxss'));
  return ['-db', '-pc', String(styles.length), ...styles];
}
