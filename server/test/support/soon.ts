/** Asks until the answer is as it should be, the next time when the last answer is there. @throws Error after `withinMs` */
export async function soon<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean, withinMs: number): Promise<T> {
  const began = performance.now();
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (performance.now() - began > withinMs) throw new Error(`not so after ${withinMs} ms: ${JSON.stringify(answer)}`);
  }
}
