/** What stops a script with one line for the person, and no stack. */
export class Stop extends Error {}

/** A piece of work that takes a while: says that it begins, and how long it took. */
export async function step(words, work) {
  const began = performance.now();
  console.log(`· ${words} …`);
  await work();
  console.log(`  好了，${Math.round((performance.now() - began) / 1000)} 秒`);
}

/** Runs a script's main function and turns a `Stop` into its line and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
