import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { City } from './city.mjs';
import { Journal } from './journal.mjs';
import { Mariadb } from './mariadb.mjs';
import { ServerProcess } from './server-process.mjs';

/** What a scenario plays on: a private database, server processes, a city and the journal of everything asked. */
export class Stage {
  servers = [];
  journal = new Journal();
  findings = [];
  /** Figures to print: kills, seconds of recovery and whatever a scenario counts. */
  figures = { kills: 0, recoverySeconds: 0 };

  /** `engine`: `sqlite` or `mariadb`; `urlOf` turns the database's address into what the servers are told. */
  static async open({ chance, engine, processes = 1, workers = 40, databaseUrl }) {
    const stage = new Stage();
    stage.chance = chance;
    stage.dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-faults-'));
    if (engine === 'mariadb') {
      stage.mariadb = await Mariadb.create();
      await stage.mariadb.start();
    }
    const url = databaseUrl ?? stage.mariadb?.url;
    stage.database = url ? { url: stage.mariadb?.url } : { sqlitePath: join(stage.dataDir, 'nuanxin.db') };
    await stage.#serve(processes, url);
    stage.city = await City.open(chance, () => stage.servers[0].url, { workers });
    return stage;
  }

  async #serve(processes, url) {
    for (let i = 0; i < processes; i++) {
      const server = await ServerProcess.on({ DATA_DIR: this.dataDir, ...(url && { DATABASE_URL: url }) });
      this.servers.push(server);
      await server.start();
    }
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
    const { lost, doubled, findings: wrong } = await journal.check(this.database);
    findings.push(...wrong);
    return {
      ...this.figures,
      operations: journal.operations.length,
      acknowledged: journal.of('acknowledged').length,
      refused: journal.of('refused').length,
      resent: journal.resent,
      unknown: journal.of('unknown').length,
      slowestSeconds: journal.slowestMs / 1000,
      lost,
      doubled,
      findings,
    };
  }

  async close() {
    for (const server of this.servers) await server.kill();
    await this.mariadb?.remove();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
