import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mariadb } from './mariadb.mjs';
import { Network } from './network.mjs';
import { pause, until } from './wait.mjs';

const PROVIDER = '/usr/lib/galera/libgalera_smm.so';
const SIZE = 3;
const MOMENT_MS = 500;
/** How soon a silent node is taken for dead; config/cluster has the same. */
const TIMES = 'gcache.size=64M;evs.keepalive_period=PT0.5S;evs.suspect_timeout=PT2S;evs.inactive_timeout=PT6S';
const NO_PRIMARY_WITHIN_MS = 30_000;

/** Three nodes of MariaDB with Galera, each in a network namespace of its own, set up as config/cluster says. */
export class Galera {
  /** @throws where this machine lacks galera-4, rsync or the right to make namespaces */
  static async form() {
    if (!existsSync(PROVIDER)) throw new Error('no Galera on this machine: install galera-4 rsync iproute2 iptables');
    const cluster = new Galera();
    cluster.network = Network.of(SIZE);
    cluster.nodes = [];
    for (let i = 0; i < SIZE; i++) cluster.nodes.push(await cluster.#node(i));
    await cluster.nodes[0].start('--wsrep-new-cluster');
    await cluster.nodes[0].setUp();
    for (const node of cluster.nodes.slice(1)) await node.start();
    return cluster;
  }

  #node(i) {
    const address = this.network.addresses[i];
    const more = {
      binlog_format: 'ROW',
      innodb_autoinc_lock_mode: 2,
      wsrep_on: 'ON',
      wsrep_provider: PROVIDER,
      wsrep_cluster_name: 'nuanxin_faults',
      wsrep_cluster_address: `gcomm://${this.network.addresses.join()}`,
      wsrep_node_address: address,
      wsrep_sst_method: 'rsync',
      wsrep_sync_wait: 1,
      wsrep_provider_options: `"gmcast.listen_addr=tcp://${address}:4567;${TIMES}"`,
    };
    return Mariadb.create({ address, more, within: this.network.within(i), clustered: true, empty: i > 0 });
  }

  /** What the servers are told: every node, the first preferred. */
  get url() {
    const [first] = this.nodes;
    const hosts = this.nodes.map((it) => `${it.address}:${it.port}`);
    return first.url.replace(`${first.address}:${first.port}`, hosts.join());
  }

  /** Whether all writes of the last moment came by the first node. */
  async writesByFirst() {
    const before = await this.#written();
    await pause(MOMENT_MS);
    const [first, ...others] = (await this.#written()).map((it, i) => it - before[i]);
    return first > 0 && others.every((it) => it === 0);
  }

  #written() {
    const by = async (node) => Number((await node.query("SHOW STATUS LIKE 'wsrep_replicated'"))[0].Value);
    return Promise.all(this.nodes.map(by));
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

  async remove() {
    for (const node of this.nodes) await node.remove();
    this.network.remove();
  }
}
