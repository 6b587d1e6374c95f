import { createServer } from 'node:net';

/** Tries to listen: the port that was free (a new one for 0), or the error code. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve({ code }));
    server.listen({ port, host, exclusive: true }, () => {
      const found = server.address().port;
      server.close(() => resolve({ port: found }));
    });
  });
}

/** Null when the port can be taken, else why not (`EADDRINUSE`, `EACCES`). */
export async function portTrouble(port, host) {
  return (await tryPort(port, host)).code ?? null;
}

/** A port on this machine that nobody uses. */
export async function freePort() {
  return (await tryPort(0, '127.0.0.1')).port;
}
