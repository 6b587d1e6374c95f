import { killServer } from './kill-server.mjs';

const times = (long) => (long ? 100 : 10);

/** By name; each answers its figures and what it found wrong. */
export const SCENARIOS = {
  'kill-sqlite': ({ chance, long }) => killServer({ engine: 'sqlite', chance, times: times(long) }),
  'kill-mariadb': ({ chance, long }) => killServer({ engine: 'mariadb', chance, times: times(long) }),
};
