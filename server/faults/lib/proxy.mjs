import { connect, createServer } from 'node:net';
import { pause } from './wait.mjs';

/** What may happen to a request on its way, and to its reply. */
export const FAULTS = {
  /** The request never arrives. */
  cut: { forward: 0 },
  /** Half of it arrives. */
  'cut-half': { forward: 0.5 },
  /** It arrives and is done; the reply is lost. */
  'drop-reply': { forward: 1, reply: 0 },
  'half-reply': { forward: 1, reply: 0.5 },
  /** The reply comes late, when the asker may have asked again. */
  'hold-reply': { forward: 1, reply: 1, holdMs: 3500 },
  pass: { forward: 1, reply: 1, holdMs: 0 },
};

/** A TCP proxy of our own on loopback. `faultOf(chunk)` names what happens to each piece that a client sends. */
export class Proxy {
  #server;
  #pairs = new Set();
  faultOf = () => 'pass';
  /** Every piece waits up to so long, in each direction. */
  delayMs = () => 0;
  /** How often each fault was done. */
  done = {};

  static async before(port) {
    const proxy = new Proxy();
    proxy.#server = createServer((client) => proxy.#join(client, port));
    await new Promise((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    proxy.port = proxy.#server.address().port;
    return proxy;
  }

  /** Cuts every connection there is. */
  cutAll() {
    for (const cut of this.#pairs) cut();
  }

  async close() {
    this.cutAll();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(client, port) {
    const server = connect(port, '127.0.0.1');
    const pair = { fault: FAULTS.pass, there: Promise.resolve(), back: Promise.resolve() };
    const cut = () => {
      client.destroy();
      server.destroy();
      this.#pairs.delete(cut);
    };
    this.#pairs.add(cut);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on('error', cut);
      socket.on('close', cut);
    }
    client.on('data', (chunk) => {
      const name = this.faultOf(chunk);
      this.done[name] = (this.done[name] ?? 0) + 1;
      if (name !== 'pass') pair.fault = FAULTS[name];
      const { forward } = FAULTS[name];
      pair.there = this.#pass(pair.there, server, chunk, forward, cut);
    });
    server.on('data', (chunk) => {
      const { reply, holdMs = 0 } = pair.fault;
      pair.fault = FAULTS.pass;
      pair.back = this.#pass(
        pair.back.then(() => pause(holdMs)),
        client,
        chunk,
        reply,
        cut,
      );
    });
  }

  /** In order, after a delay; less than the whole of it, and the connection is cut. */
  async #pass(before, socket, chunk, share, cut) {
    await before;
    await pause(this.delayMs());
    if (share > 0 && !socket.destroyed) socket.write(chunk.subarray(0, Math.ceil(chunk.length * share)));
    if (share < 1) setTimeout(cut, 5);
  }
}
