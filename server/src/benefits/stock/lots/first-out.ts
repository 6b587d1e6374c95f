/** What stands in the books of a lot at a place: units that came and have not left by anything but handing out. */
export interface HeldLot {
  id: string;
  held: number;
}

/** A lot with the place's handing-out laid on it. */
export interface AttributedLot extends HeldLot {
  onHand: number;
  given: number;
  overGiven: number;
}

/** Handing-out of a place that came out of the stock. */
export interface Taken {
  given: number;
  /** Over-given units that came from the stock; a shortage belongs to no lot. */
  overGiven: number;
}

/**
 * Lays what a place handed out on its lots, first come first out: shops hand out the older carton first, and a scan must not
 * have to know whose bottle it is. Lots in order of arrival. A lot that still has some is never touched by what is handed out
 * later from the ones after it, so a figure once said stays said. Sums exactly as long as the lots hold at least what was taken.
 */
export function firstOut(lots: readonly HeldLot[], { given, overGiven }: Taken): AttributedLot[] {
  let givenLeft = given;
  let overLeft = overGiven;
  return lots.map((lot) => {
    const ofGiven = Math.min(givenLeft, lot.held);
    const ofOver = Math.min(overLeft, lot.held - ofGiven);
    givenLeft -= ofGiven;
    overLeft -= ofOver;
    return { ...lot, given: ofGiven, overGiven: ofOver, onHand: lot.held - ofGiven - ofOver };
  });
}

/** Which lots a quantity leaves from: the oldest that still has some. Null where there is not enough. */
export function partsOf<L extends { onHand: number }>(
  lots: readonly L[],
  quantity: number,
): { lot: L; quantity: number }[] | null {
  let left = quantity;
  const parts: { lot: L; quantity: number }[] = [];
  for (const lot of lots) {
    const part = Math.min(left, lot.onHand);
    if (part > 0) parts.push({ lot, quantity: part });
    left -= part;
  }
  return left === 0 ? parts : null;
}
