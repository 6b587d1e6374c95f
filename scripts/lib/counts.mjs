import { readFileSync } from 'node:fs';

/** How many tests of a tier passed, failed and were skipped. */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed, 0 skipped`: the line that CI reads. */
export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** From jest's `--json --outputFile`. A file that could not even be loaded counts as one failure. */
export function countJest(file) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** From the closing lines of Node's own test runner in TAP: `# pass 3`. */
export function countTap(file) {
  const text = readFileSync(file, 'utf8');
  const closing = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  return {
    passed: closing('pass'),
    failed: closing('fail') + closing('cancelled'),
    skipped: closing('skipped') + closing('todo'),
  };
}
