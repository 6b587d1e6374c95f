import type { Note } from './signals';

const RATE_HERTZ = 16_000;
/** A tone that starts or ends at full strength clicks. */
const FADE_MS = 12;
const LOUDNESS = 0.9;

/** The notes as a WAV file: PCM, 16 bit, mono (RIFF, little endian, 44-byte header). */
export function wavOf(notes: readonly Note[]): ArrayBuffer {
  const samples = notes.flatMap(samplesOf);
  const buffer = new ArrayBuffer(44 + samples.length * 2);
  const view = new DataView(buffer);
  writeHeader(view, samples.length * 2);
  samples.forEach((value, i) => view.setInt16(44 + i * 2, Math.round(value * LOUDNESS * 32_767), true));
  return buffer;
}

function samplesOf({ hertz, ms }: Note): number[] {
  const length = Math.round((RATE_HERTZ * ms) / 1000);
  const fade = (RATE_HERTZ * FADE_MS) / 1000;
  return Array.from({ length }, (_, i) => {
    const envelope = Math.min(1, i / fade, (length - i) / fade);
    return Math.sin((2 * Math.PI * hertz * i) / RATE_HERTZ) * envelope;
  });
}

function writeHeader(view: DataView, dataBytes: number): void {
  const ascii = (at: number, text: string) => [...text].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  ascii(0, 'RIFF');
  view.setUint32(4, 36 + dataBytes, true);
  ascii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE_HERTZ, true);
  view.setUint32(28, RATE_HERTZ * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  ascii(36, 'data');
  view.setUint32(40, dataBytes, true);
}
