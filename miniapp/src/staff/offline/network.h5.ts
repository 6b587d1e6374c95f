/** Tells now and on each change whether the browser has any network. */
export function watchNetwork(tell: (connected: boolean) => void): void {
  tell(navigator.onLine);
  window.addEventListener('online', () => tell(true));
  window.addEventListener('offline', () => tell(false));
}
