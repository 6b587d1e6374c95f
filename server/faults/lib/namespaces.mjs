import { execFileSync } from 'node:child_process';

/** Network namespaces of this run alone, on a bridge of their own, so that links can be cut without touching the machine's. */
export class Namespaces {
  words = 'each node in a network namespace, links cut by dropping packets';

  /** `size` namespaces; the machine itself reaches them through the bridge. Null where this machine does not permit them. */
  static of(size) {
    const network = new Namespaces();
    network.mark = `nx${process.pid % 100_000}`;
    network.subnet = `10.78.${process.pid % 250}`;
    network.addresses = Array.from({ length: size }, (_, i) => `${network.subnet}.${i + 1}`);
    process.once('exit', () => network.remove());
    try {
      network.#build();
      // Cutting nothing yet, but it has to be possible.
      for (const i of network.addresses.keys()) network.heal(i);
      return network;
    } catch {
      network.remove();
      return null;
    }
  }

  #build() {
    const bridge = this.mark;
    ip(`link add ${bridge} type bridge`);
    ip(`addr add ${this.subnet}.254/24 dev ${bridge}`);
    ip(`link set ${bridge} up`);
    this.addresses.forEach((address, i) => {
      const [name, link] = [this.#name(i), `${this.mark}v${i}`];
      ip(`netns add ${name}`);
      ip(`link add ${link} type veth peer name eth0 netns ${name}`);
      ip(`link set ${link} master ${bridge} up`);
      ip(`-n ${name} addr add ${address}/24 dev eth0`);
      ip(`-n ${name} link set eth0 up`);
      ip(`-n ${name} link set lo up`);
    });
  }

  #name(i) {
    return `${this.mark}n${i}`;
  }

  /** The program and arguments that run another program in a namespace. */
  within(i) {
    return ['ip', 'netns', 'exec', this.#name(i)];
  }

  /** Cuts one from all others; the machine itself still reaches it. */
  cut(i) {
    for (const other of this.addresses.filter((_, j) => j !== i)) {
      this.#rule(i, `-I INPUT -s ${other} -j DROP`);
      this.#rule(i, `-I OUTPUT -d ${other} -j DROP`);
    }
  }

  heal(i) {
    this.#rule(i, '-F');
  }

  #rule(i, rule) {
    execFileSync('ip', ['netns', 'exec', this.#name(i), 'iptables', ...rule.split(' ')], { stdio: 'ignore' });
  }

  /** May be called again: at the end of the scenario and at the end of the process. */
  remove() {
    for (const i of this.addresses.keys()) ip(`netns del ${this.#name(i)}`, 'ignore');
    if (this.addresses.length > 0) ip(`link del ${this.mark}`, 'ignore');
    this.addresses = [];
  }
}

function ip(words, failure = 'throw') {
  try {
    execFileSync('ip', words.split(' '), { stdio: 'ignore' });
  } catch (error) {
    if (failure === 'throw') throw error;
  }
}
