const KEY = 'nuanxin.k';
const BROWSER_DEFAULT_PX = 16;

/** The browser's font setting, 1 … 1.75; `?k=1.75` sets it by hand and is remembered. */
export function fontScale(): number {
  const asked = new URLSearchParams(location.search).get('k');
  if (asked) localStorage.setItem(KEY, asked);
  const byHand = Number(asked ?? localStorage.getItem(KEY));
  const byBrowser = parseFloat(getComputedStyle(document.documentElement).fontSize) / BROWSER_DEFAULT_PX;
  return Math.min(1.75, Math.max(1, byHand || byBrowser || 1));
}
