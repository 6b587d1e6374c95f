import { expect, it } from '@jest/globals';
import { engine, startServer } from '../support/server.js';
import { figuresOf } from './scenario.js';
import { SCENARIOS } from './index.js';

it.each(SCENARIOS.map((it) => [it.id, it] as const))(`%s on ${engine}`, async (_id, scenario) => {
  const server = await startServer(scenario);
  try {
    const figures = await figuresOf(scenario, server);
    expect(figures.filter((it) => !it.holds)).toEqual([]);
    expect(figures.length).toBeGreaterThan(1);
  } finally {
    await server.stop();
  }
});
