const CHUNK = 512;
/** Stands between rows; no name has one, and what people look for is cleaned of it. */
const END = '\n';

/** A text a row, 512 of them in one string: a search runs through few long strings, and a change cuts one of them anew. */
export class RowTexts {
  private readonly chunks: string[] = [];
  /** Of each chunk where its rows begin; rows past the last begin at its end. */
  private readonly starts: Int32Array[] = [];
  private waiting: string[] = [];
  private size = 0;

  set(row: number, text: string): void {
    const clean = text.replaceAll(END, ' ');
    if (row === this.size) {
      this.size += 1;
      this.waiting.push(clean);
      if (this.size % CHUNK === 0) this.pack();
      return;
    }
    // Most changes are of something else.
    if (this.get(row) === clean) return;
    const chunk = Math.floor(row / CHUNK);
    const texts = this.textsOf(chunk);
    texts[row % CHUNK] = clean;
    this.write(chunk, texts);
  }

  get(row: number): string {
    this.pack();
    const chunk = Math.floor(row / CHUNK);
    const starts = this.starts[chunk];
    const at = row % CHUNK;
    return this.chunks[chunk]?.slice(starts?.[at], (starts?.[at + 1] ?? 0) - 1) ?? '';
  }

  /** Marks the rows whose text has the words, letter by letter. */
  mark(words: string, marks: Uint8Array): void {
    this.pack();
    this.chunks.forEach((text, chunk) => {
      const starts = this.starts[chunk] ?? new Int32Array();
      for (let at = text.indexOf(words); at >= 0;) {
        const row = lastNotAfter(starts, at);
        marks[chunk * CHUNK + row] = 1;
        at = text.indexOf(words, starts[row + 1]);
      }
    });
  }

  /** What came by itself joins the last chunk. */
  private pack(): void {
    if (this.waiting.length === 0) return;
    const chunk = Math.floor((this.size - 1) / CHUNK);
    this.write(chunk, [...this.textsOf(chunk), ...this.waiting]);
    this.waiting = [];
  }

  private textsOf(chunk: number): string[] {
    const text = this.chunks[chunk];
    return text === undefined ? [] : text.slice(0, -1).split(END);
  }

  private write(chunk: number, texts: readonly string[]): void {
    const starts = new Int32Array(CHUNK + 1);
    let at = 0;
    for (let i = 0; i <= CHUNK; i++) {
      starts[i] = at;
      at += i < texts.length ? (texts[i] ?? '').length + 1 : 0;
    }
    this.starts[chunk] = starts;
    this.chunks[chunk] = texts.join(END) + END;
  }
}

/** Where the last of these rising numbers stands that is not above `limit`. */
function lastNotAfter(numbers: Int32Array, limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
