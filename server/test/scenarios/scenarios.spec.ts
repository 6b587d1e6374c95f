import { expect, it } from '@jest/globals';
import { engine, startServer } from '../support/server.js';
import { figuresOf } from './scenario.js';
import { SCENARIOS } from './index.js';

/** The city with 60,000 drivers, on a machine that has other work. */
const LONGEST_MS = 240_000;

it.each(SCENARIOS.map((it) => [it.id, it] as const))(
  `%s on ${engine}`,
  async (_id, scenario) => {
    const server = await startServer(scenario);
    try {
      const figures = await figuresOf(scenario, server);
      expect(figures.filter((it) => !it.holds)).toEqual([]);
      expect(figures.length).toBeGreaterThan(1);
    } finally {
      await server.stop();
    }
  },
  LONGEST_MS,
);
