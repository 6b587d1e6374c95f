// npm start: from a fresh clone to a running city, with one command. Safe to run again; the data stays.
import './lib/node-version.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { buildIfStale } from './lib/parts.mjs';
import { portTrouble } from './lib/port.mjs';
import { main, Stop } from './lib/step.mjs';

const port = Number(process.env.PORT || 3000);

await main(async () => {
  await checkPort();
  await installIfNeeded();
  await buildIfStale(['contract', 'server', 'desk', 'h5']);
  // The server migrates, seeds, prints its links, and stops cleanly on Ctrl-C.
  await import('../server/dist/main.js');
});

async function checkPort() {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Stop(`PORT 要写 0 到 65535 的数，现在是 ${process.env.PORT}`);
  const trouble = await portTrouble(port, process.env.HOST || '127.0.0.1');
  if (trouble === 'EADDRINUSE') throw new Stop(`端口 ${port} 有别的程序在用。换一个再来：PORT=${port + 1} npm start`);
  if (trouble === 'EACCES') throw new Stop(`没有权限用端口 ${port}。换一个 1024 以上的：PORT=3000 npm start`);
  if (trouble) throw new Stop(`端口 ${port} 用不了（${trouble}）。看看 HOST 和 PORT 写得对不对`);
}
