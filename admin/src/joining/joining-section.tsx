import { useHash } from '../kit/use-hash.js';
import { JoiningPage } from './joining-page.js';
import { PosterPage } from './poster-page.js';

/** `#/joining`, and a poster by its code: `#/joining/poster/ABCD`. */
export function JoiningSection() {
  const [, part, code] = useHash();
  return part === 'poster' && code ? <PosterPage code={code} /> : <JoiningPage />;
}
