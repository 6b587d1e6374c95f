import { SIGNALS, type Note, type Signal } from './signals';

const FADE_S = 0.012;
const LOUDNESS = 0.9;
const SHAKES_MS = { short: [80], 'long-long': [400, 180, 400] } as const;

let context: AudioContext | null = null;

/** A browser lets a page sound only after a touch: the first one on the page opens the way. */
export function prepareSignals(): void {
  document.addEventListener('pointerdown', () => void audio().resume(), { once: true });
}

/** Sounds, says and shakes a result. What the browser cannot do, or the person has switched off, stays silent. */
export function play(signal: Signal): void {
  const { notes, words, shakes } = SIGNALS[signal];
  sound(notes);
  if ('speechSynthesis' in window) speak(words);
  if ('vibrate' in navigator) navigator.vibrate([...SHAKES_MS[shakes]]);
}

function audio(): AudioContext {
  context ??= new AudioContext();
  return context;
}

function sound(notes: readonly Note[]): void {
  let at = audio().currentTime;
  for (const { hertz, ms } of notes) {
    if (hertz > 0) tone(hertz, at, at + ms / 1000);
    at += ms / 1000;
  }
}

function tone(hertz: number, from: number, to: number): void {
  const oscillator = audio().createOscillator();
  const gain = audio().createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUDNESS, from + FADE_S);
  gain.gain.setValueAtTime(LOUDNESS, to - FADE_S);
  gain.gain.linearRampToValueAtTime(0, to);
  oscillator.connect(gain).connect(audio().destination);
  oscillator.start(from);
  oscillator.stop(to);
}

function speak(words: string): void {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = 'zh-CN';
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
