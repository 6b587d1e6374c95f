const real = Date.now;
let shiftMs = Number(process.env.FAULT_CLOCK_MS ?? 0);

Date.now = () => real() + shiftMs;

/** From now on this process is so many ms ahead of the machine. */
export function shiftClock(ms) {
  shiftMs = ms;
}
