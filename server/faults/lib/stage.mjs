import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { City } from './city.mjs';
import { Journal } from './journal.mjs';
import { Mariadb } from './mariadb.mjs';
import { Proxy } from './proxy.mjs';
import { ServerProcess } from './server-process.mjs';

/** What a scenario plays on: a private database, server processes, a city and the journal of everything asked. */
export class Stage {
  servers = [];
  journal = new Journal();
  findings = [];
  /** Figures to print: kills, seconds of recovery and whatever a scenario counts. */
  figures = { kills: 0, recoverySeconds: 0 };
  /** Lines to print under the figures. */
  details = [];

  /**
   * `engine`: `sqlite` or `mariadb`, `proxied` where a proxy of ours stands before it; or a cluster that is there already, and
   * which of its nodes each server prefers.
   */
  static async open({ chance, engine, processes = 1, workers = 40, proxied = false, cluster, preferred }) {
    const stage = new Stage();
    stage.chance = chance;
    stage.dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-faults-'));
    if (engine === 'mariadb') {
      stage.mariadb = await Mariadb.create();
      await stage.mariadb.start();
    }
    if (proxied) stage.proxy = await Proxy.before(stage.mariadb.port);
    stage.cluster = cluster;
    if (cluster) stage.details.push(cluster.network.words);
    stage.database = cluster?.nodes[0] ?? stage.mariadb ?? { sqlitePath: join(stage.dataDir, 'nuanxin.db') };
    const urls = preferred?.map((it) => cluster.urlPreferring(it));
    for (const url of urls ?? Array.from({ length: processes }, () => stage.#databaseUrl())) await stage.serve(url);
    stage.city = await City.open(chance, () => stage.servers[0].url, { workers });
    return stage;
  }

  #databaseUrl() {
    const { mariadb, proxy } = this;
    return proxy ? mariadb.url.replace(mariadb.port, proxy.port) : mariadb?.url;
  }

  /** One more server; without a URL on SQLite in the data folder. */
  async serve(url) {
    const server = await ServerProcess.on({ DATA_DIR: this.dataDir, ...(url && { DATABASE_URL: url }) });
    this.servers.push(server);
    await server.start();
    return server;
  }

  get server() {
    return this.servers[0];
  }

  recovered(sinceMs) {
    const seconds = (performance.now() - sinceMs) / 1000;
    this.figures.recoverySeconds = Math.max(this.figures.recoverySeconds, seconds);
  }

  /** Replays, verifies and holds every operation against the rows. @returns what the table prints */
  async judge() {
    const { journal, findings } = this;
    findings.push(...(await journal.replay(this.server.url)));
    for (const server of this.servers) await server.stop();
    findings.push(...(await this.server.verify()));
    const packets = this.cluster?.packets() ?? [];
    if (packets.length > 0) findings.push(`${packets.length} groups were written as one packet, such as ${packets[0]}`);
    const acknowledged = journal.of('acknowledged');
    const { lost, doubled, findings: wrong } = await journal.check(this.database);
    findings.push(...wrong);
    return {
      ...this.figures,
      operations: journal.operations.length,
      acknowledged: acknowledged.length,
      byNumber: acknowledged.filter((it) => it.input.number).length,
      offlineScans: acknowledged.reduce((sum, { input: { scans = [] } }) => sum + scans.length, 0),
      refused: journal.of('refused').length,
      resent: journal.resent,
      unknown: journal.of('unknown').length,
      slowestSeconds: journal.slowestMs / 1000,
      lost,
      doubled,
      details: this.details,
      findings,
    };
  }

  async close() {
    for (const server of this.servers) await server.kill();
    await this.cluster?.remove();
    await this.proxy?.close();
    await this.mariadb?.remove();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
