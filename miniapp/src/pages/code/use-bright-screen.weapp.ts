import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useRef } from 'react';

/** WeChat on a computer has no brightness to set, and the code shows all the same. */
const unavailable = () => undefined;

/** Full brightness and no sleep while the code is shown, and back afterwards: a dim screen does not scan in the sun. */
export function useBrightScreen(): void {
  const before = useRef<number | null>(null);
  useDidShow(() => {
    Taro.getScreenBrightness().then(({ value }) => {
      before.current = value;
      return Taro.setScreenBrightness({ value: 1 });
    }, unavailable);
    Taro.setKeepScreenOn({ keepScreenOn: true }).catch(unavailable);
  });
  const back = () => {
    if (before.current !== null) Taro.setScreenBrightness({ value: before.current }).catch(unavailable);
    before.current = null;
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(unavailable);
  };
  useDidHide(back);
  useUnload(back);
}
