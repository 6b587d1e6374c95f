import type { ReactNode } from 'react';

export type Tone = 'ok' | 'no' | 'wait' | 'warn' | 'lamp' | 'plain';

/** A short state in its colour; the word carries the meaning, the colour only helps. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
