import babel from '@babel/core';

/** Globals WeChat's script engine does not have. */
const ABSENT = new Set([
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage'],
  ...[
    'fetch',
    'XMLHttpRequest',
    'URL',
    'URLSearchParams',
    'Blob',
    'TextEncoder',
    'TextDecoder',
    'crypto',
    'atob',
    'btoa',
  ],
]);
/** Present, but calling them is refused. */
const NOT_CALLABLE = new Set(['eval', 'Function']);

/** What others' runtimes contain, each with the reason it does no harm. */
const ALLOWED = [
  {
    file: 'runtime.js',
    names: ['Function', 'window'],
    why: "webpack's search for the global object: globalThis comes first, the rest stands in a try",
  },
];

/** The forbidden globals a script refers to, one line each. `file` is its name, TypeScript and JSX are understood. */
export function forbiddenIn(file, code) {
  const tree = babel.parseSync(code, {
    filename: file,
    configFile: false,
    babelrc: false,
    sourceType: 'unambiguous',
    parserOpts: { plugins: /\.tsx?$/.test(file) ? ['typescript', 'jsx'] : [] },
  });
  const found = new Set();
  babel.traverse(tree, {
    ReferencedIdentifier(path) {
      const { name } = path.node;
      if (path.scope.hasBinding(name, true)) return;
      const called = path.parent.callee === path.node;
      if (ABSENT.has(name) || (NOT_CALLABLE.has(name) && called)) found.add(name);
    },
  });
  const allowed = new Set(ALLOWED.filter((it) => it.file === file).flatMap((it) => it.names));
  return [...found].filter((name) => !allowed.has(name)).map((name) => `${name} in ${file}`);
}
