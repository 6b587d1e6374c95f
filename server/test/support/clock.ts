import { Clock } from '../../src/kernel/index.js';

/** A clock that stands still until it is moved. */
export class TestClock extends Clock {
  constructor(private at: number) {
    super();
  }

  override now(): number {
    return this.at;
  }

  /** `2025-07-15 14:20`, Shanghai time. */
  set(local: string): void {
    this.at = Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
  }

  advance(ms: number): void {
    this.at += ms;
  }
}
