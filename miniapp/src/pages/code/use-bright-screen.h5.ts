/** A browser cannot change the phone's brightness. */
export function useBrightScreen(): void {}
