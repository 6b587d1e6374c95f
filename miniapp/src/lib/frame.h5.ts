/** A browser page begins below the status bar. */
export function statusBarHeight(): number {
  return 0;
}
