/**
 * Performs the acts that `next` makes, `clients` at a time, each until it is known. Ends after `count` acts; an act may be
 * null when there is nothing to do at this moment.
 */
export async function load(journal, { next, count, clients, urlOf }) {
  let left = count;
  const client = async () => {
    while (left-- > 0) {
      const operation = next();
      if (operation) await journal.perform(operation, urlOf);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}
