import type { TestServer } from '../support/server.js';

/** One figure a row of SCENARIOS names, as it was found. */
export interface Figure {
  label: string;
  expected: unknown;
  actual: unknown;
  holds: boolean;
}

/** A row of the scenarios, played through HTTP. */
export interface Scenario {
  id: string;
  title: string;
  city: string;
  /** Local time it begins at, Shanghai. */
  at: string;
  play(server: TestServer, check: Check): Promise<void>;
}

export type Check = (label: string, actual: unknown, expected: unknown) => void;

/** Plays a scenario on a running server and gives every figure it checked. */
export async function figuresOf(scenario: Scenario, server: TestServer): Promise<Figure[]> {
  const figures: Figure[] = [];
  await scenario.play(server, (label, actual, expected) => {
    figures.push({ label, actual, expected, holds: JSON.stringify(actual) === JSON.stringify(expected) });
  });
  const findings = await server.verify();
  figures.push({ label: '账实相符（不符处数）', actual: findings.length, expected: 0, holds: findings.length === 0 });
  return figures;
}
