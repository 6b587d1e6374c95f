/** A text, a number to reckon with, or nothing. */
export type Cell = string | number | null;

/** Cell styles, by their place in the style sheet of `xlsx-parts.ts`. */
export const TEXT = 1;
export const HEADING = 2;
/** Text somebody typed with an apostrophe before it. */
const TYPED = 3;

/**
 * Text always stands as text, so that nothing of it is ever reckoned with. What begins like a formula carries the mark of a
 * typed apostrophe too: otherwise it would become one when somebody edits the cell.
 */
export function cellXml(cell: Cell, style: number): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  const likeFormula = /^[=+\-@\t\r]/.test(cell);
  return `<c t="inlineStr" s="${likeFormula ? TYPED : style}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For XML 1.0, which has no control characters and no half characters. */
export function escaped(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, (it) => ESCAPES[it] ?? it);
}
