/**
 * Shares a total out in whole units by weight, so that the parts sum exactly: everybody gets the whole part of the fair share,
 * what is left over goes to the largest remainders (Hamilton's rule), ties in the order given. Without any weight: evenly.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.length === 0) return [];
  if (sum === 0)
    return shareOut(
      total,
      weights.map(() => 1),
    );
  // Integers only: total × weight stays far below 2^53 for a million units and a million uses.
  const parts = weights.map((it) => Math.floor((total * it) / sum));
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = weights
    .map((it, i) => ({ i, remainder: (total * it) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
