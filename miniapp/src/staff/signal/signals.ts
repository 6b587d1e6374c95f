/** One tone. A pause is a note of 0 Hz. */
export interface Note {
  hertz: number;
  ms: number;
}

/** Two rising tones: hand it over. One low tone: do not. Far apart, so that they differ through the noise of a shop. */
const RISING: readonly Note[] = [
  { hertz: 880, ms: 110 },
  { hertz: 0, ms: 30 },
  { hertz: 1320, ms: 190 },
];
const LOW: readonly Note[] = [{ hertz: 196, ms: 520 }];

/** What a result sounds and feels like, besides its colour; `shakes` is one short or two long. */
export const SIGNALS = {
  give: { notes: RISING, words: '成功', shakes: 'short' },
  keep: { notes: RISING, words: '已记下', shakes: 'short' },
  refuse: { notes: LOW, words: '不能给', shakes: 'long-long' },
} as const;

export type Signal = keyof typeof SIGNALS;
