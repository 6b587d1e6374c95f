/** A row of a sheet that was sent. */
export interface SheetRow {
  /** As Excel counts it, from 1. */
  number: number;
  /** By column, trimmed; what stands empty is `''`. */
  cells: readonly string[];
}

/** Columns read at most: what stands further to the right is nobody's. */
export const MAX_COLUMNS = 60;
/** Characters read of a cell at most. */
const MAX_CELL = 500;

/** What a cell holds, without the spaces a person types around it. */
export function cellText(text: string): string {
  return text.slice(0, MAX_CELL).trim();
}

/**
 * A number as its digits. Beyond what a number can hold exactly (an ID number somebody let Excel take for one) it stays in
 * powers of ten, `1.1010519491231e+17`: its last digits are lost, and that must not look like a number one can trust.
 */
export function numberText(stored: string): string {
  const value = Number(stored);
  if (Number.isSafeInteger(value)) return String(value);
  return Number.isInteger(value) ? value.toExponential() : stored;
}
