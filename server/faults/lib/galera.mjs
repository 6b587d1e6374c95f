import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../scripts/lib/port.mjs';
import { Loopback } from './loopback.mjs';
import { Mariadb } from './mariadb.mjs';
import { Namespaces } from './namespaces.mjs';
import { pause, until } from './wait.mjs';

const PROVIDER = '/usr/lib/galera/libgalera_smm.so';
const SIZE = 3;
const MOMENT_MS = 500;
/** Every statement a node was sent, a packet of several as one. */
const STATEMENTS = 'statements.log';
/** A transaction that writes, in one packet: MariaDB may lose half of it and acknowledge the rest (`kernel/database/packets.ts`). */
const PACKET = /^.*\bINSERT INTO\b.*;\s*COMMIT\b/gim;
/** How soon a silent node is taken for dead; config/cluster has the same. */
const TIMES = 'gcache.size=64M;evs.keepalive_period=PT0.5S;evs.suspect_timeout=PT2S;evs.inactive_timeout=PT6S';
const NO_PRIMARY_WITHIN_MS = 30_000;

/** Three nodes of MariaDB with Galera, set up as config/cluster says; each in a network of its own where the machine permits. */
export class Galera {
  /** @throws where this machine lacks galera-4 or rsync */
  static async form() {
    if (!existsSync(PROVIDER)) throw new Error('no Galera on this machine: install galera-4 and rsync');
    const cluster = new Galera();
    cluster.network = Namespaces.of(SIZE) ?? new Loopback(SIZE);
    const places = [];
    for (const address of cluster.network.addresses) places.push(await portsAt(address));
    const group = `gcomm://${places.map((it) => it.group).join()}`;
    cluster.nodes = [];
    for (const [i, place] of places.entries()) cluster.nodes.push(await cluster.#node(i, place, group));
    await cluster.nodes[0].start('--wsrep-new-cluster');
    await cluster.nodes[0].setUp();
    for (const node of cluster.nodes.slice(1)) await node.start();
    return cluster;
  }

  #node(i, { group, increments, transfer }, cluster) {
    const more = {
      binlog_format: 'ROW',
      innodb_autoinc_lock_mode: 2,
      wsrep_on: 'ON',
      wsrep_provider: PROVIDER,
      wsrep_cluster_name: 'nuanxin_faults',
      wsrep_cluster_address: cluster,
      wsrep_node_address: group,
      wsrep_sst_method: 'rsync',
      wsrep_sst_receive_address: transfer,
      wsrep_sync_wait: 1,
      general_log: 'ON',
      general_log_file: '../statements.log',
      wsrep_provider_options: `"gmcast.listen_addr=tcp://${group};ist.recv_addr=${increments};${TIMES}"`,
    };
    const address = this.network.addresses[i];
    return Mariadb.create({ address, more, within: this.network.within(i), clustered: true, empty: i > 0 });
  }

  /** What a server is told: every node, this one first, the rest in their order. */
  urlPreferring(preferred) {
    const first = this.nodes[preferred];
    const others = this.nodes.filter((it) => it !== first);
    const hosts = [first, ...others].map((it) => `${it.address}:${it.port}`);
    return first.url.replace(`${first.address}:${first.port}`, hosts.join());
  }

  /** Whether all writes of the last moment came by the first node. */
  async writesByFirst() {
    const before = await this.#written();
    await pause(MOMENT_MS);
    const [first, ...others] = (await this.#written()).map((it, i) => it - before[i]);
    return first > 0 && others.every((it) => it === 0);
  }

  /** How many transactions came by this node. */
  async writtenBy(i) {
    return Number((await this.nodes[i].query("SHOW STATUS LIKE 'wsrep_replicated'"))[0].Value);
  }

  /** Transactions that a server sent as one packet, by any node. */
  packets() {
    const logs = this.nodes.map(({ folder }) => readFileSync(join(folder, STATEMENTS), 'utf8'));
    return logs.flatMap((it) => it.match(PACKET) ?? []);
  }

  #written() {
    return Promise.all(this.nodes.map((_, i) => this.writtenBy(i)));
  }

  /**
   * Keeps a node from applying what the others commit, and from slowing them for it; it goes on taking statements, and a read
   * that waits for the others gives up after half a second. @returns how to end it
   */
  async hold(i) {
    const connection = await this.nodes[i].connect();
    const set = (options) => connection.query(`SET GLOBAL wsrep_provider_options = '${options}'`);
    await set('repl.causal_read_timeout=PT0.5S;gcs.fc_limit=100000');
    await connection.query('LOCK TABLES request READ');
    return async () => {
      await connection.query('UNLOCK TABLES');
      await set('repl.causal_read_timeout=PT30S;gcs.fc_limit=16');
      connection.destroy();
    };
  }

  /** Cuts a node from the others; servers still reach it. */
  async cut(i) {
    await this.network.cut(i, this.nodes[i]);
  }

  async heal(i) {
    await this.network.heal(i, this.nodes[i]);
  }

  /** Two of three are dead: an operator tells the one that is left that it is the cluster now. */
  async bootstrapSurvivor(node) {
    const primary = async () => (await node.query("SHOW STATUS LIKE 'wsrep_cluster_status'"))[0].Value;
    await until(
      () => 'a lonely node',
      async () => (await primary()) !== 'Primary',
      NO_PRIMARY_WITHIN_MS,
      100,
    );
    await node.query("SET GLOBAL wsrep_provider_options = 'pc.bootstrap=YES'");
  }

  /** All are dead: the node that knows most begins, the others join. */
  async recover() {
    const known = this.nodes.map((it) => it.recoveredSeqno());
    const first = this.nodes[known.indexOf(Math.max(...known))];
    for (const { folder } of this.nodes) rmSync(join(folder, 'data/gvwstate.dat'), { force: true });
    const state = join(first.folder, 'data/grastate.dat');
    writeFileSync(state, readFileSync(state, 'utf8').replace(/safe_to_bootstrap: \d/, 'safe_to_bootstrap: 1'));
    await first.start('--wsrep-new-cluster');
    for (const node of this.nodes) if (node !== first) await node.start();
  }

  /** Answers when every node is in step with the others. */
  async inStep(withinMs) {
    for (const node of this.nodes)
      await until(
        () => 'a node in step',
        () => node.ready(),
        withinMs,
        100,
      );
  }

  async remove() {
    for (const node of this.nodes) await node.remove();
    this.network.remove();
  }
}

/** Where a node listens to the others: for the group, for what it missed, and for everything when it begins empty. */
async function portsAt(address) {
  const at = async () => `${address}:${await freePort()}`;
  return { group: await at(), increments: await at(), transfer: await at() };
}
