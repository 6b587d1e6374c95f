import { pause } from './wait.mjs';

/**
 * Performs the acts that `next` makes, `clients` at a time, each until it is known. Ends after `count` acts; an act may be
 * null when there is nothing to do at this moment, and a promise where it has to be prepared.
 */
export async function load(journal, { next, count, clients, urlOf }) {
  let left = count;
  const client = async () => {
    while (left-- > 0) {
      const operation = await next();
      if (operation) await journal.perform(operation, urlOf);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** The same for as long as `going` says, each client resting between its acts, as people do. */
export async function loadWhile(journal, { next, going, restMs, clients, urlOf }) {
  const client = async () => {
    while (going()) {
      const operation = await next();
      if (operation) await journal.perform(operation, urlOf);
      await pause(restMs());
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}
