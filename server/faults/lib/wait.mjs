/** The only waiting of the fault suite. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks `condition` until it answers something, and answers that. @throws after `withinMs` */
export async function until(words, condition, withinMs, everyMs = 20) {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited ${withinMs} ms in vain: ${words()}`);
    await pause(everyMs);
  }
}
