import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RowTexts } from './row-texts.js';

const word = fc.string({ unit: fc.constantFrom('东', '单', '驿', '站', 'A', ' '), maxLength: 6 });

describe('texts of rows', () => {
  it('are found by a part of them, also after a change', () => {
    const changes = fc.array(fc.tuple(fc.nat(1200), word), { maxLength: 40 });
    const looked = word.filter((it) => it !== '');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 1300 }), changes, looked, (texts, edits, words) => {
        const rows = new RowTexts();
        texts.forEach((text, row) => rows.set(row, text));
        const now = [...texts];
        for (const [row, text] of edits.filter(([at]) => at < texts.length)) {
          rows.set(row, text);
          now[row] = text;
        }
        const marks = new Uint8Array(now.length);
        rows.mark(words, marks);
        expect([...marks]).toEqual(now.map((it) => Number(it.includes(words))));
        expect(now.map((_, row) => rows.get(row))).toEqual(now);
      }),
      { numRuns: 30 },
    );
  });
});
