/** All nodes on 127.0.0.1, each on ports of its own: what needs no rights on the machine. A node is cut off by its own hand. */
export class Loopback {
  words = 'all nodes on loopback, because this machine permits no network namespaces; links cut by gmcast.isolate';

  constructor(size) {
    this.addresses = Array.from({ length: size }, () => '127.0.0.1');
  }

  within() {
    return [];
  }

  /** The node hears and says nothing any more between nodes; clients still reach it. */
  cut(_i, node) {
    return node.query("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=1'");
  }

  heal(_i, node) {
    return node.query("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=0'");
  }

  remove() {}
}
