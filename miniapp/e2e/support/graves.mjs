import axe from 'axe-core';

const GRAVE = ['serious', 'critical'];

/** Serious and critical faults of the page in sight: rule and where. */
export async function gravesOf(phone) {
  await phone.page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
  await phone.page.evaluate(axe.source);
  const { violations } = await phone.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
