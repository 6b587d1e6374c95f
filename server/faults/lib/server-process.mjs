import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../scripts/lib/port.mjs';
import { watched } from './children.mjs';
import { until } from './wait.mjs';

const programAt = (name) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));
const MAIN = programAt('main');
const PRELOAD = new URL('../preload/index.mjs', import.meta.url).href;

const UP_WITHIN_MS = 60_000;
const DOWN_WITHIN_MS = 15_000;

/** One server process of its own, started as a city starts it, with the preload beside it. */
export class ServerProcess {
  #child = null;
  #gone = Promise.resolve();
  #output = '';
  #clockMs = 0;

  /** `settings`: DATA_DIR, DATABASE_URL. @returns without having started it */
  static async on(settings) {
    const server = new ServerProcess();
    server.settings = settings;
    server.port = await freePort();
    server.url = `http://127.0.0.1:${server.port}`;
    return server;
  }

  /** Answers when requests are served. A process that gives up at start, for want of its database, is started again. */
  async start() {
    await until(
      () => `server on ${this.port}\n${this.#output}`,
      async () => {
        if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) this.#spawn();
        return fetch(`${this.url}/healthz`, { signal: AbortSignal.timeout(1000) }).then(
          () => true,
          () => false,
        );
      },
      UP_WITHIN_MS,
    );
  }

  #spawn() {
    this.#child = spawn(process.execPath, ['--import', PRELOAD, MAIN], {
      env: this.#env({ PORT: String(this.port), FAULT_CLOCK_MS: String(this.#clockMs) }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#gone = watched(this.#child);
    const keep = (chunk) => (this.#output = (this.#output + chunk).slice(-40000));
    this.#child.stdout.on('data', keep);
    this.#child.stderr.on('data', keep);
  }

  #env(more) {
    const { PATH, HOME } = process.env;
    return { PATH, HOME, HOST: '127.0.0.1', CITY: 'demo', LOG_LEVEL: 'fatal', ...this.settings, ...more };
  }

  /** Arms a kill at a named point, passed `after` times before. @returns when it is dead */
  async killAt(point, after) {
    await this.#tell({ kill: { point, after } });
    return this.#gone;
  }

  async kill() {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  /** As a deployment stops it. @throws when it does not end by itself */
  async stop() {
    this.#child.kill('SIGTERM');
    const late = Symbol('late');
    const ended = await Promise.race([this.#gone, new Promise((no) => setTimeout(no, DOWN_WITHIN_MS, late).unref())]);
    if (ended === late) throw new Error(`the server did not stop within ${DOWN_WITHIN_MS} ms`);
  }

  async shiftClock(ms) {
    this.#clockMs = ms;
    await this.#tell({ clock: ms });
  }

  #tell(message) {
    return new Promise((resolve, reject) => {
      this.#child.once('message', resolve);
      this.#child.send(message, (error) => error && reject(error));
    });
  }

  /** `ledger:verify` on this server's database. @returns its findings, none where the books agree */
  async verify() {
    const { code, output } = await this.run('verify').ended;
    return code === 0 ? [] : [`ledger:verify ${output}`];
  }

  /** A program beside the server, with its settings. @returns how to kill it, and how it ended: code and output */
  run(name, ...args) {
    const child = spawn(process.execPath, [programAt(name), ...args], {
      env: this.#env({}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const ended = watched(child).then((code) => ({ code, output: output.trim() }));
    return { kill: () => child.kill('SIGKILL'), ended };
  }
}
