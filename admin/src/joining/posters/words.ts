/** Width of a text in ems: a Chinese character is one, a digit or a space about half. */
function ems(text: string): number {
  return Array.from(text, (char) => (char < '\u0100' ? 0.56 : 1)).reduce((sum, width) => sum + width, 0);
}

/** The largest font, in px, at which a text stays on one line of `width` px; every city writes its own words. */
export function fitted(text: string, width: number, largest: number): number {
  return Math.min(largest, Math.floor(width / ems(text)));
}

/** Ends a line in front of these looks wrong. */
const NOT_FIRST = '，。、；：）';

/** A text in lines of at most `width` px at `size` px, about equally long; SVG breaks none by itself. */
export function linesOf(text: string, width: number, size: number): string[] {
  const count = filled(text, width, size).length;
  // A character more than the even share, so that rounding makes no further line.
  return count === 1 ? [text] : filled(text, Math.min(width, (ems(text) / count + 1) * size), size);
}

function filled(text: string, width: number, size: number): string[] {
  const lines = [''];
  for (const char of text) {
    const line = lines.at(-1) ?? '';
    const full = ems(line + char) * size > width;
    if (full && !NOT_FIRST.includes(char)) lines.push(char);
    else lines[lines.length - 1] = line + char;
  }
  return lines;
}
