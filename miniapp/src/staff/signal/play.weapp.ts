import Taro from '@tarojs/taro';
import { SIGNALS, type Signal } from './signals';
import { wavOf } from './wav';

/** Between two long vibrations (WeChat's long is 400 ms), so that they are felt as two. */
const SECOND_SHAKE_MS = 600;

/** Writes the tones as files: WeChat plays from a path only. A clerk's phone is usually muted, the counter is not. */
export function prepareSignals(): void {
  Taro.setInnerAudioOption({ obeyMuteSwitch: false, mixWithOther: true }).catch(cannot);
  const files = Taro.getFileSystemManager();
  for (const { notes, shakes } of Object.values(SIGNALS)) files.writeFileSync(pathOf(shakes), wavOf(notes), 'binary');
}

/** Sounds and shakes a result; WeChat has no speech of its own. */
export function play(signal: Signal): void {
  const { shakes } = SIGNALS[signal];
  const audio = Taro.createInnerAudioContext();
  audio.obeyMuteSwitch = false;
  audio.onEnded(() => audio.destroy());
  audio.src = pathOf(shakes);
  audio.play();
  shake(shakes);
}

/** Give and keep sound alike, so there are two files. */
function pathOf(shakes: (typeof SIGNALS)[Signal]['shakes']): string {
  return `${Taro.env.USER_DATA_PATH}/signal-${shakes}.wav`;
}

function shake(shakes: (typeof SIGNALS)[Signal]['shakes']): void {
  if (shakes === 'short') {
    Taro.vibrateShort({ type: 'heavy' }).catch(cannot);
    return;
  }
  Taro.vibrateLong().catch(cannot);
  setTimeout(() => void Taro.vibrateLong().catch(cannot), SECOND_SHAKE_MS);
}

/** Some phones and tablets cannot vibrate, or stay muted: the colour says it too. */
function cannot(): void {}
