import js from '@eslint/js';
import ts from 'typescript-eslint';
import { writeInTransact } from './scripts/lint/write-in-transact.mjs';

const readOnly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const node = readOnly(
  ...[
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'FormData',
    'Blob',
    'performance',
    'module',
    'require',
    '__dirname',
  ],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'AbortSignal'],
);
const browser = readOnly(
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'getComputedStyle',
  'Image',
  'XMLSerializer',
);

const code = ['*/src/**/*.{ts,tsx}', 'admin/*.ts', 'server/test/**/*.ts'];

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/dist-test/',
      '**/node_modules/',
      'artifacts/',
      'data/',
      'coverage/',
      '**/.*cache/',
      'package-lock.json',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: node },
  },
  {
    // Tests drive a browser from here: functions given to it see its globals.
    files: ['*/e2e/**/*.mjs'],
    languageOptions: { globals: { ...node, ...browser } },
  },
  {
    files: code,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      // An array callback or an event handler that returns a promise is a bug; a React handler is typed to return nothing.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // A platform file or a test double answers by promise because its twin does.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
    },
  },
  {
    // One clock and one source of chance per workspace; everything else is given the time.
    files: ['server/src/**/*.ts', 'admin/src/**/*.{ts,tsx}', 'miniapp/src/**/*.{ts,tsx}'],
    ignores: [
      '**/clock.ts',
      '**/ids.ts',
      'miniapp/src/lib/random.*.ts',
      '**/*.spec.ts',
      'server/src/kernel/database/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time from the clock.' },
        { object: 'Math', property: 'random', message: 'Chance has one place: ids.ts.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time from the clock.' },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    // Replaying the books is reading with raw SQL.
    ignores: ['server/src/kernel/database/**', 'server/src/migrations/**', '**/*.spec.ts', '**/verify.ts'],
    plugins: { nuanxin: { rules: { 'write-in-transact': writeInTransact } } },
    rules: { 'nuanxin/write-in-transact': 'error' },
  },
  {
    // TypeORM types a list of classes as Function[].
    files: ['server/src/kernel/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-function-type': 'off' },
  },
  {
    // Entry points speak to the person at the terminal.
    files: ['server/src/*.ts', 'server/test/scenarios/run.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests take methods apart on purpose, to run a race without its guard.
    files: ['server/test/**/*.ts', '**/*.spec.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
);
