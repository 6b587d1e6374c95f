// Imported first by every script, so that an old Node gets one clear line instead of a stack trace.
const NEEDED = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `要 Node ${NEEDED.join('.')} 或更新，现在是 ${process.versions.node}。到 nodejs.org 装一个新的，再来一次。`,
  );
  process.exit(1);
}
