import { useSyncExternalStore } from 'react';

function listen(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

/** Where the desk is, as the parts of `#/joining/poster/ABCD`. Four pages need no router. */
export function useHash(): string[] {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
}
