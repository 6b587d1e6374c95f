import jsQR from 'jsqr';

/** A member code is 25 modules wide; at this many pixels a code that fills a third of the picture is still sharp. */
const LOOK_PX = 640;
/** A photo is read once, and codes in it may be small. */
const PHOTO_PX = 1400;

const canvas = document.createElement('canvas');

/** The text of the QR code in the picture a video shows now, or null. */
export function readFrame(video: HTMLVideoElement): string | null {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  return read(video, video.videoWidth, video.videoHeight, LOOK_PX, 'dontInvert');
}

/** The text of the QR code in a photo, or null. Rejects where the file is no picture. */
export async function readPhoto(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file);
  return read(picture, picture.width, picture.height, PHOTO_PX, 'attemptBoth');
}

function read(
  picture: CanvasImageSource,
  width: number,
  height: number,
  longestPx: number,
  inversionAttempts: 'dontInvert' | 'attemptBoth',
): string | null {
  const scale = Math.min(1, longestPx / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, canvas.width, canvas.height, { inversionAttempts })?.data ?? null;
}
