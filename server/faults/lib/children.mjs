/** Every process the suite starts, so that none outlives it. */
const running = new Set();

process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Ends `child` with the suite at the latest. The promise resolves when it is gone. */
export function watched(child) {
  running.add(child);
  return new Promise((resolve) => {
    const over = () => {
      running.delete(child);
      resolve(child.exitCode);
    };
    child.once('exit', over);
    child.once('error', over);
  });
}
