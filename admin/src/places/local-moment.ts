const MINUTE_MS = 60_000;

/** UTC ms of `2026-07-20T08:30` as the clocks of an IANA zone show it, whatever this computer is set to. */
export function momentOf(local: string, timeZone: string): number {
  const asUtc = Date.parse(`${local}:00Z`);
  return asUtc - offsetAt(asUtc, timeZone);
}

/** How far the zone's clocks are ahead of UTC; China has no summer time, so any moment near by tells. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  const wall = Date.parse(`${parts.replace(' ', 'T')}:00Z`);
  return wall - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** Business day of a moment plus some days. */
export function dayAfter(at: number, timeZone: string, days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 1440 * MINUTE_MS).toISOString().slice(0, 10);
}
