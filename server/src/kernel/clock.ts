/** The one place that knows what time it is; injected, so that a test can stand at Shanghai midnight. */
export class Clock {
  /** UTC milliseconds. */
  now(): number {
    return Date.now();
  }
}
