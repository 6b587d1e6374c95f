import { backup } from './backup.mjs';
import { bookings } from './bookings.mjs';
import { clock } from './clock.mjs';
import { control } from './control.mjs';
import { galera } from './galera.mjs';
import { killDatabase } from './kill-database.mjs';
import { killServer } from './kill-server.mjs';
import { processes } from './processes.mjs';
import { proxyClient, proxyDatabase } from './proxies.mjs';
import { replays } from './replays.mjs';
import { staleReads } from './stale-reads.mjs';

/** In the short profile one more than ten, so that each of the eleven points has its kill. */
const times = (long) => (long ? 100 : 11);

/** By name; each answers its figures and what it found wrong. */
export const SCENARIOS = {
  control,
  'kill-sqlite': ({ chance, long }) => killServer({ engine: 'sqlite', chance, times: times(long) }),
  'kill-mariadb': ({ chance, long }) => killServer({ engine: 'mariadb', chance, times: times(long) }),
  'kill-database': ({ chance, long }) => killDatabase({ chance, times: times(long), both: false }),
  'kill-both': ({ chance, long }) => killDatabase({ chance, times: times(long), both: true }),
  'proxy-database': ({ chance, long }) => proxyDatabase({ chance, times: long ? 100 : 5 }),
  'proxy-client': ({ chance, long }) => proxyClient({ chance, times: long ? 100 : 5 }),
  'replays-sqlite': ({ chance, long }) => replays({ chance, engine: 'sqlite', times: times(long) }),
  'replays-mariadb': ({ chance, long }) => replays({ chance, engine: 'mariadb', times: times(long) }),
  processes: ({ chance, long }) => processes({ chance, times: times(long) }),
  'backup-sqlite': ({ chance, long }) => backup({ chance, engine: 'sqlite', times: long ? 20 : 1 }),
  'backup-mariadb': ({ chance, long }) => backup({ chance, engine: 'mariadb', times: long ? 20 : 1 }),
  clock,
  'stale-reads': ({ chance, long }) => staleReads({ chance, times: long ? 20 : 1 }),
  bookings: ({ chance, long }) => bookings({ chance, times: long ? 20 : 1 }),
  galera: ({ chance, long }) => galera({ chance, times: long ? 20 : 1 }),
};

/** Played beside the others: most of these wait for time-outs, a cluster's or a client's. */
export const BESIDE = [
  'stale-reads',
  'galera',
  'bookings',
  'proxy-database',
  'proxy-client',
  'backup-sqlite',
  'backup-mariadb',
];
