/**
 * Loaded into the server by `node --import`, so that the product itself carries no hook. The fault suite speaks with it over
 * the channel of the child process: `{ clock: ms }` shifts its clock, `{ kill: { point, after } }` arms a kill.
 */
import { shiftClock } from './clock.mjs';
import { armKill } from './kill-points.mjs';

process.on('message', ({ clock, kill }) => {
  if (clock !== undefined) shiftClock(clock);
  if (kill !== undefined) armKill(kill);
  process.send('done');
});
// Nothing is left behind when the suite itself dies; and the channel keeps no server alive.
process.on('disconnect', () => process.exit(1));
process.channel.unref();
