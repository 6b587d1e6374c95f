import type { PlaceHours } from '@nuanxin/shared-types';
import { STATE_COUNCIL } from '../opening/calendar.js';
import { isOpenTonight, spans, wallAt, type OpeningFacts, type Wall } from '../opening/spans.js';
import type { Interned } from './index/interned.js';

/** Open at a moment; at some time of the night that is coming; without an end. */
export type OpenQuestion = 'now' | 'tonight' | 'always';

/** As few keys as screens ask for within a minute. */
const KEPT = 16;
const MINUTE_MS = 60_000;

const ASKED: Record<OpenQuestion, (facts: OpeningFacts, wall: Wall) => boolean> = {
  now: (facts, wall) => (firstOf(facts, wall)?.from ?? Infinity) <= wall.minute,
  tonight: (facts, wall) => isOpenTonight(facts, wall, STATE_COUNCIL),
  always: (facts, wall) => {
    const span = firstOf(facts, wall);
    return span !== undefined && span.from <= wall.minute && span.to === Infinity;
  },
};

/**
 * Which openings are open when, by their number in the index. Ten thousand places keep a few dozen different hours, so each of
 * those is asked once a minute and question, and a query reads the answer of a place from an array.
 */
export class OpeningTimes {
  private readonly facts: OpeningFacts[] = [];
  private readonly answers = new Map<string, Uint8Array>();

  constructor(
    private readonly openings: Interned,
    private readonly zone: string,
  ) {}

  /** By number of opening, 1 for yes; `at` in UTC ms. */
  ask(question: OpenQuestion, at: number): Uint8Array {
    const minute = Math.floor(at / MINUTE_MS);
    const key = `${question}/${minute}/${this.openings.values.length}`;
    const known = this.answers.get(key);
    if (known) return known;
    const wall = wallAt(minute * MINUTE_MS, this.zone);
    const answer = Uint8Array.from(this.all(), (it) => Number(ASKED[question](it, wall)));
    const [oldest] = this.answers.keys();
    if (this.answers.size >= KEPT && oldest !== undefined) this.answers.delete(oldest);
    this.answers.set(key, answer);
    return answer;
  }

  private all(): readonly OpeningFacts[] {
    for (let number = this.facts.length; number < this.openings.values.length; number++)
      this.facts.push(factsOf(this.openings.values[number] ?? ''));
    return this.facts;
  }
}

/** What the key of an opening holds where a place has days or stays of its own. */
interface Particular {
  hours: PlaceHours;
  exceptions: [string, { from: number; to: number }[]][];
  stays: { from: number; to: number }[];
}

/** Places with the same key open and close together: most have nothing but their hours. */
export function openingKey({ hours, exceptions, stays }: OpeningFacts): string {
  if (exceptions.size === 0 && stays.length === 0) return JSON.stringify(hours);
  const times = stays.map(({ from, to }) => ({ from, to }));
  return JSON.stringify({ hours, exceptions: [...exceptions], stays: times });
}

function factsOf(key: string): OpeningFacts {
  const read = JSON.parse(key) as PlaceHours | Particular;
  if ('week' in read) return { hours: read, exceptions: new Map(), stays: [] };
  return { hours: read.hours, exceptions: new Map(read.exceptions), stays: read.stays };
}

function firstOf(facts: OpeningFacts, wall: Wall) {
  const [span] = spans(facts, wall, STATE_COUNCIL);
  return span;
}
