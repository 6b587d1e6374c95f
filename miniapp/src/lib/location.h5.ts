import gcoord from 'gcoord';
import type { Position } from './location.weapp';

const TIMEOUT_MS = 8000;

/** Whether the browser's position can be had without asking the person. */
export async function mayLocate(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    return state === 'granted';
  } catch {
    // Older browsers cannot tell without asking.
    return false;
  }
}

/** The browser's position (WGS-84) as GCJ-02, asking the person where needed; null when refused or not to be had. */
export function locate(): Promise<Position | null> {
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [longitude, latitude] = gcoord.transform([coords.longitude, coords.latitude], gcoord.WGS84, gcoord.GCJ02);
        done({ longitude, latitude });
      },
      () => done(null),
      { timeout: TIMEOUT_MS, maximumAge: 60_000 },
    );
  });
}
