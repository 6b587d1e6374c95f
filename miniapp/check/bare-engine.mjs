import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';

const SETTLE_MS = 200;

/** What `wx` offers that needs a network, a permission or a piece of hardware: here there is none. */
const OVER_NETWORK_OR_HARDWARE = [
  ...[
    'request',
    'login',
    'getSetting',
    'getLocation',
    'getNetworkType',
    'onNetworkStatusChange',
    'offNetworkStatusChange',
  ],
  ...['getScreenBrightness', 'setScreenBrightness', 'setKeepScreenOn', 'vibrateShort', 'vibrateLong', 'scanCode'],
  'setInnerAudioOption',
];

/**
 * Runs a weapp build as WeChat does, in an engine that has the language and timers and `wx`, and nothing of a browser or
 * of Node. There is no network. Returns what went wrong and, for each page opened, the words it shows.
 */
export async function openPages(build, pages) {
  const troubles = [];
  const note = (error) => troubles.push(error?.stack ?? JSON.stringify(error));
  process.on('unhandledRejection', note);
  const engine = startApp(build, note);
  const words = {};
  for (const page of pages) {
    try {
      words[page] = await engine.open(page);
    } catch (error) {
      troubles.push(`${page}: ${error.stack}`);
    }
  }
  engine.stop();
  process.off('unhandledRejection', note);
  return { troubles, words };
}

function startApp(build, onTrouble) {
  const timers = new Set();
  const definitions = {};
  const stack = [];
  const modules = new Map();
  let loading = 'app';

  const guarded = (start) => (callback, ms) => {
    const timer = start(() => {
      try {
        callback();
      } catch (error) {
        onTrouble(error);
      }
    }, ms);
    timers.add(timer);
    return timer;
  };
  const define = (definition) => (definitions[loading] = definition);
  const context = vm.createContext({
    wx: wechat(),
    console: { ...console, error: onTrouble, warn: () => undefined },
    setTimeout: guarded(setTimeout),
    setInterval: guarded(setInterval),
    clearTimeout,
    clearInterval,
    App: define,
    Page: define,
    Component: define,
    getApp: () => definitions.app,
    getCurrentPages: () => stack,
  });

  const load = (file) => {
    if (modules.has(file)) return modules.get(file).exports;
    const module = { exports: {} };
    modules.set(file, module);
    const body = vm.runInContext(
      `(function (require, module, exports) {${readFileSync(join(build, file), 'utf8')}\n})`,
      context,
      { filename: file },
    );
    body((path) => load(join(dirname(file), path.replace(/(\.js)?$/, '.js'))), module, module.exports);
    return module.exports;
  };
  const start = { path: 'pages/home/index', query: {} };
  load('app.js');
  definitions.app.onLaunch(start);
  definitions.app.onShow(start);

  return {
    async open(page) {
      loading = page;
      load(`${page}.js`);
      const shown = instanceOf(page, definitions[page]);
      stack.push(shown);
      shown.onLoad({});
      shown.onShow();
      shown.onReady();
      await new Promise((done) => setTimeout(done, SETTLE_MS));
      stack.pop();
      shown.onUnload();
      return wordsIn(shown.tree.root);
    },
    stop: () => timers.forEach((timer) => (clearTimeout(timer), clearInterval(timer))),
  };
}

/** A page as WeChat makes it from its definition; `tree` is what `setData` has built. */
function instanceOf(route, definition) {
  const tree = {};
  const setData = (changes, then) => {
    for (const [path, value] of Object.entries(changes)) put(tree, path.split(/\.|\.?\[|\]\.?/).filter(Boolean), value);
    then?.();
  };
  return { ...definition, ...definition.methods, route, options: {}, tree, setData, selectComponent: () => null };
}

function put(target, [key, ...rest], value) {
  if (rest.length === 0) target[key] = value;
  else put((target[key] ??= {}), rest, value);
}

function wordsIn(node) {
  if (node === null || typeof node !== 'object') return '';
  return (
    (node.v ?? '') +
    Object.values(node.cn ?? {})
      .map(wordsIn)
      .join('')
  );
}

/** The part of `wx` the app meets at a first start without network; everything asked for over it fails. */
function wechat() {
  const storage = new Map();
  const failing = (name) => (options) => {
    options?.fail?.({ errMsg: `${name}:fail` });
    options?.complete?.({});
  };
  const known = {
    getStorageSync: (key) => storage.get(key) ?? '',
    setStorageSync: (key, value) => void storage.set(key, value),
    removeStorageSync: (key) => void storage.delete(key),
    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1, SDKVersion: '3.5.0' }),
    getWindowInfo: () => ({ statusBarHeight: 47, windowWidth: 390 }),
    getSystemInfoSync: () => ({ platform: 'ios', SDKVersion: '3.5.0' }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFileSync: (path, data) => void storage.set(path, data) }),
    getUserCryptoManager: () => ({ getRandomValues: failing('getRandomValues') }),
    canIUse: () => true,
  };
  return { ...Object.fromEntries(OVER_NETWORK_OR_HARDWARE.map((name) => [name, failing(name)])), ...known };
}
