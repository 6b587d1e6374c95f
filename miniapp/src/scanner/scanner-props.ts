export interface ScannerProps {
  /** A code came before the camera: once for as long as it stays there. */
  onCode: (text: string) => void;
  /** The last code has left the camera. */
  onGone: () => void;
  /** Torch asked for, but this phone or browser cannot. */
  onNoTorch: () => void;
  torch: boolean;
  /** A result is on screen: what is before the camera does not count. */
  paused: boolean;
  hint: string;
}
