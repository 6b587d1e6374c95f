import { startServer } from '../support/server.js';
import { SCENARIOS } from './index.js';
import { figuresOf } from './scenario.js';

/** `npm run scenario -- B1 A1`: plays rows and prints every figure checked; exits non-zero where one is missed. */
const ids = process.argv.slice(2).map((it) => it.toUpperCase());
const unknown = ids.filter((id) => !SCENARIOS.some((it) => it.id === id));
const known = SCENARIOS.map((it) => it.id).join(' ');
if (ids.length === 0 || unknown.length > 0) {
  console.error(
    unknown.length > 0 ? `没有这一行：${unknown.join(' ')}。现有：${known}` : `写上要演哪一行，例如 B1。现有：${known}`,
  );
  process.exit(2);
}
if (process.env.DATABASE_URL) process.env.TEST_DATABASE_URL = process.env.DATABASE_URL;

let missed = 0;
for (const scenario of SCENARIOS.filter((it) => ids.includes(it.id))) {
  console.log(`${scenario.id} ${scenario.title}`);
  const server = await startServer(scenario);
  try {
    for (const { label, actual, expected, holds } of await figuresOf(scenario, server)) {
      if (!holds) missed += 1;
      console.log(
        `  ${holds ? '对' : '错'} ${label}：${JSON.stringify(actual)}${holds ? '' : `，应为 ${JSON.stringify(expected)}`}`,
      );
    }
  } catch (error) {
    missed += 1;
    console.log(`  错 演到一半停了：${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await server.stop();
  }
}
process.exit(missed === 0 ? 0 : 1);
